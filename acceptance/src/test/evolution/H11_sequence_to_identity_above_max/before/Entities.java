import jakarta.persistence.*;

@Entity class Ticket { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id; String text; @ManyToOne Ticket parent; }
