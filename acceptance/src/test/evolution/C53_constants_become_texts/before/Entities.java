import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Pier {
    @Id Long id;
    Kind coded;
    Kind named;
    Kind text;
    @Column(nullable = false) @ColumnDefault("0") Kind required;
    @JdbcTypeCode(SqlTypes.VARCHAR) Kind back;
    String wasRead;
    Kind fewer;

    enum Kind { ZONE, FIRST }
}
