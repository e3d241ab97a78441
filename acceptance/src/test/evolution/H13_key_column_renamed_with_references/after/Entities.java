import jakarta.persistence.*;
import java.util.List;

@Entity class Ticket { @Id @Column(name = "ticket_no") Integer id; String text; @ElementCollection List<String> tags; }
@Entity class Note { @Id Long id; @ManyToOne Ticket ticket; }
