import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @Column(unique = true) String old;
    @Column(name = "earlier", unique = true) String kept;
}
