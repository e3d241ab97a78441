import jakarta.persistence.*;
import org.hibernate.annotations.Check;

@Entity
@Table(name = "stock", indexes = @Index(columnList = "shelf desc"), uniqueConstraints = @UniqueConstraint(columnNames = {"shelf", "amount"}))
class Stock {
    @Id @Column(name = "nr") Long id;
    @Column(name = "shelf") String place;
    @Column(unique = true, name = "old_code") String code;
    @Check(constraints = "amount >= 0") Integer amount;
}
