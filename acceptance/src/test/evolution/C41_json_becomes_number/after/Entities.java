import jakarta.persistence.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity @Table(name = "meters")
class Meter {
    @Id Long id;
    @JdbcTypeCode(SqlTypes.JSON) Integer reading;
    @JdbcTypeCode(SqlTypes.JSON) @Column(nullable = false) Long total;
    @JdbcTypeCode(SqlTypes.JSON) double share;
}
