import jakarta.persistence.*;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @CreationTimestamp Instant created;
}
