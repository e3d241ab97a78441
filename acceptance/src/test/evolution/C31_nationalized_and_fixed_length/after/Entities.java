import jakarta.persistence.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.SqlTypes;

@Entity class Customer { @Id Long id; @Nationalized String name; @JdbcTypeCode(SqlTypes.CHAR) @Column(length = 4) String code; @Column(length = 4) String fixed; }
