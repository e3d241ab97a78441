import jakarta.persistence.*;
import java.time.Instant;
import java.time.LocalDateTime;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @Column(secondPrecision = 0) LocalDateTime at;
    @Column(secondPrecision = 3) Instant seen;
}
