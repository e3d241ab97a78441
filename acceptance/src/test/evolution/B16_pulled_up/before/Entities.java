import jakarta.persistence.*;

@Entity class A { @Id Long id; String note; }
@Entity class B { @Id Long id; }
