import jakarta.persistence.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity class Customer { @Id Long id; @JdbcTypeCode(SqlTypes.NAMED_ENUM) Mood mood; }
enum Mood { SAD, GLAD }
