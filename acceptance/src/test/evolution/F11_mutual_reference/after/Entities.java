import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
}

@Entity
class Hen {
    @Id Long id;
    @ManyToOne Egg origin;
}

@Entity
class Egg {
    @Id Long id;
    @ManyToOne(optional = false) Hen layer;
}
