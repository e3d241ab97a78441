import jakarta.persistence.*;

@Entity @Table(name = "b") class A { @Id Long id; String x; }
