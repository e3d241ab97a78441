import dev.driftless.annotations.RenamedFrom;
import jakarta.persistence.*;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;

@Entity @Table(indexes = {@Index(columnList = "email"), @Index(name = "i2", columnList = "email, number")}, uniqueConstraints = @UniqueConstraint(columnNames = {"email", "number"})) class Customer { @Id Long id; @RenamedFrom("mail") @ColumnDefault("'a'") @Column(nullable = false, comment = "c") @Check(constraints = "email <> ''") String email; @RenamedFrom("nr") @Column(unique = true) Integer number; @GeneratedColumn("number + 1") Integer next; }
