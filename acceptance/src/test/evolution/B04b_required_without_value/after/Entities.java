import jakarta.persistence.*;
import java.time.LocalDate;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Column(nullable = false) String code;
    @Column(nullable = false) LocalDate since;
}
