import jakarta.persistence.*;

@Entity class Ticket { @Id @GeneratedValue(generator = "g") @SequenceGenerator(name = "g", sequenceName = "s") Long id; }
