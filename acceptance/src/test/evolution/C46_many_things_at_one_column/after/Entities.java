import dev.driftless.annotations.Backfill;
import jakarta.persistence.*;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

@Entity @Table(indexes = @Index(name = "by_num", columnList = "num desc, code")) class Customer { @Id Long id; @ColumnDefault("7") @Check(constraints = "num > 1") @Column(nullable = false) Long num; @Column(nullable = false, comment = "the code") @Backfill("0") Long code; }
