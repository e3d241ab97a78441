import dev.driftless.annotations.*;
import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Backfill("7") int visits;
    @Backfill("true") boolean active;
}
