import jakarta.persistence.*;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity class Page { @Id Long id; @ManyToOne @OnDelete(action = OnDeleteAction.SET_NULL) Book book; @ManyToOne Book other; }
@Entity class Book { @Id Long id; }
