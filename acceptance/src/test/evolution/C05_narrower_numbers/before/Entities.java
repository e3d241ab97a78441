import jakarta.persistence.*;
import java.math.BigDecimal;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    Long number;
    BigDecimal price;
    String name;
}
