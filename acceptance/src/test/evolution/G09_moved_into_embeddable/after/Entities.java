import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Embedded Address address;
    @Embeddable static class Address { String street; String city; }
}
