import jakarta.persistence.*;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity class Page { @Id Long id; @ManyToOne Book book; @ManyToOne @OnDelete(action = OnDeleteAction.CASCADE) Book other; }
@Entity class Book { @Id Long id; }
