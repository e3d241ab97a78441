import jakarta.persistence.*;

@Entity class Page { @Id Long id; @ManyToOne Book book; String text; }
@Entity class Book { @Id Long id; }
