import jakarta.persistence.*;

@Entity class Ticket { @Id @org.hibernate.annotations.Comment("counted") @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; String text; }
