import dev.driftless.annotations.*;
import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Backfill("1") @ManyToOne(optional = false) Region region;
}

@Entity class Region { @Id Long id; }
