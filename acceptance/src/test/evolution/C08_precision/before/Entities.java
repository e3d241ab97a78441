import jakarta.persistence.*;
import java.math.BigDecimal;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @Column(precision = 8, scale = 2) BigDecimal up;
    @Column(precision = 8, scale = 4) BigDecimal down;
}
