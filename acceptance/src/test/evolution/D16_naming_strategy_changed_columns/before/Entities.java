import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @Column(name = "firstName") String firstName;
    @Column(name = "lastName") String lastName;
}
