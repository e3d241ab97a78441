import jakarta.persistence.*;
import org.hibernate.annotations.Collate;

@Entity
class Customer {
    @Id
    Long id;

    @Column(nullable = false)
    @Collate("utf8mb4_bin")
    String name;

    @Collate("utf8mb4_danish_ci")
    String town;

    String street;
}
