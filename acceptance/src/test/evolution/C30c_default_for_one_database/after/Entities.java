import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.DialectOverride;
import org.hibernate.dialect.MariaDBDialect;

@Entity class Customer { @Id Long id; @Column(nullable = false) @DialectOverride.ColumnDefault(dialect = MariaDBDialect.class, override = @ColumnDefault("'x'")) String name; @Column(columnDefinition = "varchar(40)") String town; }
