import jakarta.persistence.*;

@Entity @Table(name = "b") class A { @Id Long id; String x; @ManyToOne B b; @Column(unique = true) Integer n; }
@Entity @Table(name = "a") class B { @Id Long id; String y; @ManyToOne A a; }
