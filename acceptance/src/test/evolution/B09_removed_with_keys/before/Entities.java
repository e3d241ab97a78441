import jakarta.persistence.*;
import org.hibernate.annotations.Check;

@Entity
@Table(name = "customers", indexes = @Index(name = "by_fax", columnList = "fax, name"),
        uniqueConstraints = @UniqueConstraint(name = "one_fax", columnNames = {"name", "fax"}))
class Customer {
    @Id Long id;
    String name;
    String fax;
    @Column(unique = true) String code;
    @Check(constraints = "level > 0") int level;
    @ManyToOne Customer boss;
}
