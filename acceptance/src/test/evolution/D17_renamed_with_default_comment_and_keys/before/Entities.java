import jakarta.persistence.*;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;

@Entity @Table(indexes = {@Index(columnList = "mail"), @Index(name = "i2", columnList = "mail, nr")}, uniqueConstraints = @UniqueConstraint(columnNames = {"mail", "nr"})) class Customer { @Id Long id; @ColumnDefault("'a'") @Column(nullable = false, comment = "c") @Check(constraints = "mail <> ''") String mail; @Column(unique = true) Integer nr; @GeneratedColumn("nr + 1") Integer next; }
