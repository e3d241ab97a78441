import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @ManyToOne Region region;
    @ManyToOne Region second;
}

@Entity @Table(name = "areas") class Region { @Id @Column(name = "nr") Long id; }
