import jakarta.persistence.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity class Customer { @Id Long id; @JdbcTypeCode(SqlTypes.JSON) Address address; }
@Embeddable class Address { String street; String town; }
