import jakarta.persistence.*;
import java.util.Set;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @ManyToMany @JoinTable(name = "favourites", inverseJoinColumns = @JoinColumn(name = "place")) Set<Region> regions;
}

@Entity class Region { @Id Long id; }
