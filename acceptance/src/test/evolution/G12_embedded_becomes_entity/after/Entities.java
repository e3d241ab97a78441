import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @OneToOne Address address;
}

@Entity class Address { @Id Long id; String street; }
