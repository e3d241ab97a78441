import dev.driftless.annotations.Unmanaged;
import jakarta.persistence.*;

@Unmanaged @Entity class Job { @Id Long id; String task; }
@Entity class Run { @Id Long id; Long job; }
