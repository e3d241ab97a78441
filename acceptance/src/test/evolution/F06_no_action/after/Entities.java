import jakarta.persistence.*;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity class Page { @Id Long id; @ManyToOne @OnDelete(action = OnDeleteAction.NO_ACTION) Book book; }
@Entity class Book { @Id Long id; }
