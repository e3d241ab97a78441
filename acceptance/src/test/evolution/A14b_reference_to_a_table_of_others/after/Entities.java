import dev.driftless.annotations.Unmanaged;
import jakarta.persistence.*;

@Unmanaged @Entity class Job { @Id Long id; }
@Entity class Run { @Id Long id; @ManyToOne @JoinColumn(name = "job_id") Job job; }
