import jakarta.persistence.*;
import java.util.Set;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, fetch = FetchType.EAGER) Set<Visit> visits;
}

@Entity class Visit { @Id Long id; @ManyToOne(fetch = FetchType.LAZY) Customer customer; }
