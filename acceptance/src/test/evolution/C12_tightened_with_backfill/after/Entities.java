import dev.driftless.annotations.*;
import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Backfill("'none'") @Column(nullable = false) String city;
    @Backfill("0") int visits;
}
