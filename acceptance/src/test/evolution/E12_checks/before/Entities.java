import jakarta.persistence.*;
import org.hibernate.annotations.Check;

@Entity
@Check(name = "ordered", constraints = "low < high")
class Place {
    @Id Long id;
    @Check(constraints = "low > 0") int low;
    int high;
}
