import dev.driftless.annotations.Backfill;
import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Backfill("not is_sensitive") @Column(name = "non_sensitive") boolean nonSensitive;
}
