import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.DialectOverride;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.PostgreSQLDialect;

@Entity
@Check(name = "size_known", constraints = "size > 0")
class Crate {
    @Id
    long id;

    int size;

    @ColumnDefault("1")
    int added;

    @ColumnDefault("1")
    @DialectOverride.ColumnDefault(dialect = PostgreSQLDialect.class, override = @ColumnDefault("2"))
    int changed;

    @ColumnDefault("1")
    @DialectOverride.ColumnDefault(dialect = MariaDBDialect.class, override = @ColumnDefault("2"))
    int removed;

    @Check(constraints = "height > 0")
    int height;

    @DialectOverride.Check(dialect = PostgreSQLDialect.class, override = @Check(constraints = "width > 0"))
    int width;

    @GeneratedColumn("size + 1")
    @DialectOverride.GeneratedColumn(dialect = H2Dialect.class, override = @GeneratedColumn("size + 2"))
    int larger;

    @ColumnDefault("1")
    @DialectOverride.ColumnDefault(dialect = PostgreSQLDialect.class, override = @ColumnDefault("2"))
    @Check(constraints = "renamed > 0")
    @DialectOverride.Check(dialect = H2Dialect.class, override = @Check(constraints = "renamed > 1"))
    @Column(name = "renamed")
    int number;

    @DialectOverride.ColumnDefault(dialect = MariaDBDialect.class, override = @ColumnDefault("7"))
    Integer required;
}
