import jakarta.persistence.*;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

@Entity @Table(indexes = @Index(name = "by_num", columnList = "num")) class Customer { @Id Long id; @ColumnDefault("5") @Check(constraints = "num > 0") Integer num; @Column(unique = true) Integer code; }
