import jakarta.persistence.*;

@Entity class Ticket { @Id @GeneratedValue(generator = "g") @SequenceGenerator(name = "g", sequenceName = "s", initialValue = 1000) Long id; }
