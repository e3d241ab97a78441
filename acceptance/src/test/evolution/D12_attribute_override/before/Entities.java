import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @Embedded @AttributeOverride(name = "city", column = @Column(name = "home_city")) Address home;
    @Embeddable static class Address { String city; String zip; }
}
