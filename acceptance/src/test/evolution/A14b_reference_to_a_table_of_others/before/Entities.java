import dev.driftless.annotations.Unmanaged;
import jakarta.persistence.*;

@Unmanaged @Entity class Job { @Id Long id; }
@Entity class Run { @Id Long id; @Column(name = "job_id") Long job; }
