import jakarta.persistence.*;

@Entity class Page { @Id Long id; @ManyToOne Book book; }
@Entity class Book { @Id Long id; }
