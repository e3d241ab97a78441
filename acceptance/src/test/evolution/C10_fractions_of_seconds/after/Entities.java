import jakarta.persistence.*;
import java.time.Instant;
import java.time.LocalDateTime;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    LocalDateTime at;
    @Column(secondPrecision = 6) Instant seen;
}
