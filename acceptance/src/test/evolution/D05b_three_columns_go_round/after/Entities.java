import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @Column(name = "b", length = 10) String x;
    @Column(name = "c", length = 20) String y;
    @Column(name = "a", length = 30) String z;
}
