import jakarta.persistence.*;
import org.hibernate.annotations.Check;

@Entity
@Table(name = "stock", indexes = @Index(columnList = "place desc"), uniqueConstraints = @UniqueConstraint(columnNames = {"place", "amount"}))
class Stock {
    @Id @Column(name = "number") Long id;
    @Column(name = "place") String place;
    @Column(unique = true, name = "new_code") String code;
    @Check(constraints = "amount >= 0") Integer amount;
}
