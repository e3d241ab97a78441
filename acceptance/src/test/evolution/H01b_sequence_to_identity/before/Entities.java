import jakarta.persistence.*;

@Entity class Ticket { @Id @org.hibernate.annotations.Comment("counted") @GeneratedValue Long id; String text; }
