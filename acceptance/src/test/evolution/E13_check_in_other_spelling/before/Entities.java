import jakarta.persistence.*;
import org.hibernate.annotations.Check;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @Check(constraints = "points > 0 and points < 10") int points;
}
