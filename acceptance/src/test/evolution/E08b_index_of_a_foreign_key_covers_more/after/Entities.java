import jakarta.persistence.*;

@Entity @Table(indexes = @Index(name = "page_text", columnList = "text, book_id")) class Page { @Id Long id; @ManyToOne Book book; String text; }
@Entity class Book { @Id Long id; }
