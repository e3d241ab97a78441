import jakarta.persistence.*;
import java.util.List;

@Entity class Ticket { @Id Integer id; String text; @ElementCollection List<String> tags; }
@Entity class Note { @Id Long id; @ManyToOne Ticket ticket; }
