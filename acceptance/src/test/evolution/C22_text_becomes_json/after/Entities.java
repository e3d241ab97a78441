import dev.driftless.annotations.ConvertUsing;
import jakarta.persistence.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @ConvertUsing(value = "data", back = "data") @ConvertUsing(value = "data::jsonb", back = "data::text", dialect = "postgresql") @JdbcTypeCode(SqlTypes.JSON) String data;
}
