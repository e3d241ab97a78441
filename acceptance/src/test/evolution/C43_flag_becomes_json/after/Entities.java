import dev.driftless.annotations.ConvertUsing;
import jakarta.persistence.*;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity class Customer { @Id Long id; @ConvertUsing(value = "case when flag then 'true' else 'false' end", dialect = "mariadb") @ConvertUsing(value = "case when flag then json 'true' else json 'false' end", dialect = "h2") @ConvertUsing(value = "to_jsonb(flag)", dialect = "postgresql") @JdbcTypeCode(SqlTypes.JSON) Map<String, String> flag; }
