import jakarta.persistence.*;

@Entity
class Customer {
    @Id Long id;
    String country;
}

@Entity
class Address {
    @Id Long id;
}
