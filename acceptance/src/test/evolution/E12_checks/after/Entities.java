import jakarta.persistence.*;
import org.hibernate.annotations.Check;

@Entity
@Check(name = "ordered", constraints = "low <= high")
class Place {
    @Id Long id;
    int low;
    @Check(constraints = "high < 100") int high;
}
