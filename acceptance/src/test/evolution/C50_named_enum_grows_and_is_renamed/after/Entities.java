import dev.driftless.annotations.Backfill;
import jakarta.persistence.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity class Customer { @Id Long id; @JdbcTypeCode(SqlTypes.NAMED_ENUM) Mood mood; @JdbcTypeCode(SqlTypes.NAMED_ENUM) @Backfill("'CALM'") @Column(nullable = false) Mood next_mood; }
enum Mood { ANGRY, SAD, GLAD, CALM }
