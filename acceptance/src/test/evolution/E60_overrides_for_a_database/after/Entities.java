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
@DialectOverride.Check(
        dialect = MariaDBDialect.class,
        override = @Check(name = "size_known", constraints = "size > -1"))
class Crate {
    @Id
    long id;

    int size;

    @ColumnDefault("1")
    @DialectOverride.ColumnDefault(dialect = H2Dialect.class, override = @ColumnDefault("3"))
    int added;

    @ColumnDefault("1")
    @DialectOverride.ColumnDefault(dialect = PostgreSQLDialect.class, override = @ColumnDefault("3"))
    int changed;

    @ColumnDefault("1")
    int removed;

    @Check(constraints = "height > 0")
    @DialectOverride.Check(dialect = MariaDBDialect.class, override = @Check(constraints = "height > -1"))
    int height;

    int width;

    @GeneratedColumn("size + 1")
    @DialectOverride.GeneratedColumn(dialect = H2Dialect.class, override = @GeneratedColumn("size + 2"))
    int larger;

    @ColumnDefault("1")
    @DialectOverride.ColumnDefault(dialect = PostgreSQLDialect.class, override = @ColumnDefault("2"))
    @Check(constraints = "renewed > 0")
    @DialectOverride.Check(dialect = H2Dialect.class, override = @Check(constraints = "renewed > 1"))
    @Column(name = "renewed")
    int number;

    @DialectOverride.ColumnDefault(dialect = MariaDBDialect.class, override = @ColumnDefault("7"))
    @Column(nullable = false)
    Integer required;

    @ColumnDefault("4")
    @DialectOverride.ColumnDefault(dialect = MariaDBDialect.class, override = @ColumnDefault("5"))
    int fresh;
}
