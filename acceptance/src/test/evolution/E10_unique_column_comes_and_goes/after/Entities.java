import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @Column(unique = true) String fresh;
    @Column(name = "later", unique = true) String kept;
}
