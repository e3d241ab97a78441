import dev.driftless.annotations.Backfill;
import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @Column(name = "b", length = 300, nullable = false) @Backfill("'?'") String name;
}
