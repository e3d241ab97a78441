import jakarta.persistence.*;
import org.hibernate.annotations.Check;

@Entity @Check(name = "ck", constraints = "a > 0") class Box { @Id Long id; Integer a; }
