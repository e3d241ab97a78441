import jakarta.persistence.*;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
}

@Entity @Immutable @Subselect("select id, 1 as sum from customers") class Total { @Id Long id; int sum; }
