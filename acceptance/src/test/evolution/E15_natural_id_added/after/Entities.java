import jakarta.persistence.*;
import org.hibernate.annotations.NaturalId;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @NaturalId String code;
    String name;
}
