import jakarta.persistence.*;

@Entity @Table(indexes = @Index(name = "page_book", columnList = "book_id")) class Page { @Id Long id; @ManyToOne Book book; String text; }
@Entity class Book { @Id Long id; }
