import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Pier {
    @Id Long id;
    @JdbcTypeCode(SqlTypes.VARCHAR) Kind coded;
    @Enumerated(EnumType.STRING) Kind named;
    String text;
    @Column(nullable = false) @ColumnDefault("'ZONE'") @JdbcTypeCode(SqlTypes.VARCHAR) Kind required;
    Kind back;
    Kind wasRead;
    @Enumerated(EnumType.STRING) Fewer fewer;

    enum Kind { ZONE, FIRST }

    enum Fewer { FIRST }
}
