import jakarta.persistence.*;

@Entity @Table(name = "a") class A { @Id Long id; String x; @ManyToOne B b; }
@Entity @Table(name = "b") class B { @Id Long id; String y; }
