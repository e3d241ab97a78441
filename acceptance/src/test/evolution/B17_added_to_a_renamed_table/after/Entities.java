import dev.driftless.annotations.Backfill;
import jakarta.persistence.*;

@Entity @Table(name = "clients")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    String city;
    @Backfill("7") int points;
}
