import jakarta.persistence.*;

@Entity class A { @Id Long id; @ManyToOne B b; }
@Entity class B { @Id Long id; @ManyToOne A a; }
