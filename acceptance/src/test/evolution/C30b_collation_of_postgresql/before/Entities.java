import jakarta.persistence.*;
import org.hibernate.annotations.Collate;

@Entity
class Customer {
    @Id
    Long id;

    @Column(nullable = false)
    String name;

    @Collate("C")
    String town;

    @Collate("C")
    String street;
}
