import jakarta.persistence.*;
import java.time.LocalDateTime;
import org.hibernate.annotations.ColumnDefault;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @ColumnDefault("0") int points;
    @ColumnDefault("CURRENT_TIMESTAMP") LocalDateTime at;
}
