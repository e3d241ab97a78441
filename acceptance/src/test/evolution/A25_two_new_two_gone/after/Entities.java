import jakarta.persistence.*;

@Entity class C { @Id Long id; String x; @ManyToOne D d; }
@Entity class D { @Id Long id; Integer y; @ManyToOne C c; }
