import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @Column(name = "a", length = 10) String x;
    @Column(name = "b", length = 20) String y;
    @Column(name = "c", length = 30) String z;
}
