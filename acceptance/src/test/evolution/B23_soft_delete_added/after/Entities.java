import jakarta.persistence.*;
import java.util.Set;
import org.hibernate.annotations.SoftDelete;

@Entity @SoftDelete class D { @Id Long id; String n; @ElementCollection Set<String> t; }
