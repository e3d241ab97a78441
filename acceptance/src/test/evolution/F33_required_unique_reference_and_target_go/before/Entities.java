import jakarta.persistence.*;

@Entity
class Customer {
    @Id Long id;
    @OneToOne(optional = false) Address address;
}

@Entity
class Address {
    @Id Long id;
    @Column(nullable = false, unique = true) String street;
}
