import jakarta.persistence.*;
import java.math.BigDecimal;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Column(length = 40) String phone;
    BigDecimal credit;
}
