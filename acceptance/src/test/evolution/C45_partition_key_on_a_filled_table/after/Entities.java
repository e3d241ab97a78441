import jakarta.persistence.*;
import org.hibernate.annotations.PartitionKey;

@Entity class Customer { @Id Long id; @PartitionKey Integer region; String name; }
