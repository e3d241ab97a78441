import dev.driftless.annotations.RenamedFrom;
import jakarta.persistence.*;

@Entity class Customer { @Id Long id; @RenamedFrom("homeStreet") String postStreet; @RenamedFrom("homeTown") String postTown; @RenamedFrom("homeZip") String postZip; @RenamedFrom("homeLand") String postLand; }
