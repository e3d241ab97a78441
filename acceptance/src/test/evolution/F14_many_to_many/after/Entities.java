import jakarta.persistence.*;
import java.util.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @ManyToMany Set<Region> regions;
    @ElementCollection Set<String> tags;
}

@Entity class Region { @Id Long id; }
