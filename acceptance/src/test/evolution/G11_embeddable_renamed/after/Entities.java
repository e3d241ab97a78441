import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Embedded Place address;
    @Embeddable static class Place { String street; }
}
