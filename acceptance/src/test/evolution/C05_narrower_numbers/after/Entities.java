import jakarta.persistence.*;
import java.math.BigDecimal;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    Integer number;
    @Column(precision = 10, scale = 0) BigDecimal price;
    String name;
}
