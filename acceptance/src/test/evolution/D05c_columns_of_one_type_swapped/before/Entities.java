import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @Column(name = "a") String x;
    @Column(name = "b") String y;
}
