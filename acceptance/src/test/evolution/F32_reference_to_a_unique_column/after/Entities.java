import jakarta.persistence.*;
import java.io.Serializable;

@Entity class Page { @Id Long id; @ManyToOne @JoinColumn(name = "book", referencedColumnName = "isbn") Book book; }
@Entity class Book implements Serializable { @Id Long id; @Column(unique = true, nullable = false) Long isbn; }
