import dev.driftless.annotations.RenamedFrom;
import jakarta.persistence.*;

@Entity class Customer { @Id Long id; String name; @RenamedFrom("tonw") String town; }
