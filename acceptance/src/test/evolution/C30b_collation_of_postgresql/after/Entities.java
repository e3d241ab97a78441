import jakarta.persistence.*;
import org.hibernate.annotations.Collate;

@Entity
class Customer {
    @Id
    Long id;

    @Column(nullable = false)
    @Collate("C")
    String name;

    @Collate("POSIX")
    String town;

    String street;
}
