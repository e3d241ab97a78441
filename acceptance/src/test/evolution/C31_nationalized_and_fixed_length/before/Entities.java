import jakarta.persistence.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity class Customer { @Id Long id; String name; String code; @JdbcTypeCode(SqlTypes.CHAR) @Column(length = 4) String fixed; }
