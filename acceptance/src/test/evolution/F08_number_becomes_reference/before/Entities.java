import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Column(name = "region_id") Long regionId;
}

@Entity class Region { @Id Long id; }
