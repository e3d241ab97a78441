import dev.driftless.annotations.Backfill;
import jakarta.persistence.*;
import java.time.Instant;
import java.time.LocalDateTime;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.UpdateTimestamp;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Backfill("current_timestamp") @CreationTimestamp Instant created;
    @Backfill("current_timestamp") @UpdateTimestamp LocalDateTime updated;
}
