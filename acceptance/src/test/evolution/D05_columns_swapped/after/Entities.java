import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Column(name = "b", length = 50) String first;
    @Column(name = "a", length = 60) String second;
}
