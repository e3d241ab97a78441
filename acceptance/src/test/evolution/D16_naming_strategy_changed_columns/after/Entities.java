import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @Column(name = "first_name") String firstName;
    @Column(name = "last_name") String lastName;
}
