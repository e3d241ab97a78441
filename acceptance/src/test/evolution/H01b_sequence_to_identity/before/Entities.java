import jakarta.persistence.*;

@Entity class Ticket { @Id @GeneratedValue Long id; String text; }
