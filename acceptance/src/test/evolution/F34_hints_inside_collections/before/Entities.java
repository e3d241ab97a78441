import jakarta.persistence.*;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Entity class T { @Id Long id; @ElementCollection @Column(name = "n") List<String> ns; @ElementCollection Set<E> es; @ElementCollection Map<String, E> em; }
@Embeddable class E { @Column(nullable = false) String a; int b; String fax; }
