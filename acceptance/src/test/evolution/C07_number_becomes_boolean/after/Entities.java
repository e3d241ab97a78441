import dev.driftless.annotations.ConvertUsing;
import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @ConvertUsing("active <> 0") @Column(name = "active") Boolean state;
    String name;
}
