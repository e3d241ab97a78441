import jakarta.persistence.*;
import java.util.List;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @OneToMany List<Visit> visits;
}

@Entity class Visit { @Id Long id; }
