import jakarta.persistence.*;
import java.util.List;

@Entity class Ticket { @Id Integer id; String text; }
@Entity class Note { @Id Long id; @ManyToOne Ticket ticket; }
@Entity class Tag { @Id Long id; @ManyToMany List<Ticket> tickets; }
