import dev.driftless.annotations.Backfill;
import jakarta.persistence.*;

@Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS) abstract class V { @Id Long id; @Column(nullable = false, unique = true) @Backfill("concat('x', id)") String n; @ManyToOne V1 other; } @Entity class V1 extends V { String a; } @Entity class V2 extends V1 { String b; }
