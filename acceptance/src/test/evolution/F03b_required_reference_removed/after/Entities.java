import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id Long id;
    String name;
}

@Entity class Region { @Id Long id; }
