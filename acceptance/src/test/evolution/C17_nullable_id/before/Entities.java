import jakarta.persistence.*;

@Entity class A { @Id Long id; }
@Entity class B { @Id Long id; String s; }
