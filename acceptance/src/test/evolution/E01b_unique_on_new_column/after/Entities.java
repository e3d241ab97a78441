import jakarta.persistence.*;
import org.hibernate.annotations.NaturalId;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Column(unique = true) String code;
    @NaturalId String label;
}
