import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
}

@Entity class A { @Id Long id; @ManyToOne B b; }
@Entity class B { @Id Long id; @ManyToOne A a; }
