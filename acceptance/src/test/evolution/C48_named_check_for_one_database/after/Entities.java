import jakarta.persistence.*;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.DialectOverride;
import org.hibernate.dialect.MariaDBDialect;

@Entity @Check(name = "ck", constraints = "a > 0") @DialectOverride.Check(dialect = MariaDBDialect.class, override = @Check(name = "ck", constraints = "a > 1")) class Box { @Id Long id; Integer a; }
