import dev.driftless.annotations.Backfill;
import jakarta.persistence.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity class Customer { @Id Long id; @Backfill("json_object('street': street, 'town': town)") @Backfill(value = "json_object('street', street, 'town', town)", dialect = "mariadb") @Backfill(value = "jsonb_build_object('street', street, 'town', town)", dialect = "postgresql") @JdbcTypeCode(SqlTypes.JSON) Address address; }
@Embeddable class Address { String street; String town; }
