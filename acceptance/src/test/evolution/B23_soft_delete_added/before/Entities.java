import jakarta.persistence.*;
import java.util.Set;

@Entity class D { @Id Long id; String n; @ElementCollection Set<String> t; }
