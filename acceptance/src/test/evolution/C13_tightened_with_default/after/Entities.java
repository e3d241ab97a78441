import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @ColumnDefault("'none'") @Column(nullable = false) String city;
}
