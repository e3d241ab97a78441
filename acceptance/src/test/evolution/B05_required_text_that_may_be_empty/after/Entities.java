import dev.driftless.annotations.Backfill;
import jakarta.persistence.*;

class Base {}
@Entity class Customer { @Id Long id; @Backfill("''") @Column(nullable = false) String note; }
