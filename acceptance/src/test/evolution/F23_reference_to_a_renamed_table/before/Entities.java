import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @ManyToOne Region region;
}

@Entity @Table(name = "regions") class Region { @Id @Column(name = "id") Long id; }
