import jakarta.persistence.*;

@Entity class Ticket { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; String text; @ManyToOne Ticket parent; }
