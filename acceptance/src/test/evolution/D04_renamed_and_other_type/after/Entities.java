import dev.driftless.annotations.RenamedFrom;
import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @RenamedFrom("title") @Column(length = 40) String label;
}
