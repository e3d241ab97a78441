import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id Long id;
    String name;
    @ManyToOne(optional = false) Region region;
}

@Entity class Region { @Id Long id; }
