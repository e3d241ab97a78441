import jakarta.persistence.*;
import java.util.List;
import java.util.Set;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @ElementCollection Set<String> tags;
    @ElementCollection List<Long> sizes;
}
