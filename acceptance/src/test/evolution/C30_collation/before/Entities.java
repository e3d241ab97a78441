import jakarta.persistence.*;
import org.hibernate.annotations.Collate;

@Entity
class Customer {
    @Id
    Long id;

    @Column(nullable = false)
    String name;

    @Collate("utf8mb4_bin")
    String town;

    @Collate("utf8mb4_bin")
    String street;
}
