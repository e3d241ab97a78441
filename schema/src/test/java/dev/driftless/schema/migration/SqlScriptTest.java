package dev.driftless.schema.migration;

import static dev.driftless.schema.Tables.INTEGER;
import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.required;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SqlScriptTest {
    private static final Dialect POSTGRESQL = Dialects.named("postgresql").orElseThrow();
    private static final Dialect MARIADB = Dialects.named("mariadb").orElseThrow();
    private static final TableName CUSTOMER = TableName.of("customer");

    @Test
    void upSaysWhatItDoesAndHowRiskyItIs() {
        Step step = new Step(
                add(column("email", TEXT)),
                List.of(
                        hazard("everywhere", Optional.empty(), Optional.of("agreed with operations")),
                        hazard("elsewhere", Optional.of("mariadb"), Optional.empty()),
                        hazard("open", Optional.of("postgresql"), Optional.empty())));
        assertThat(SqlScript.up(migration(step), POSTGRESQL)).isEqualTo("""
                -- Driftless migration for PostgreSQL: 1 change.
                -- The previous release on the new schema: works.
                -- The new release on the previous schema: works.
                -- Allowed: everywhere at customer.email: agreed with operations
                -- Not answered: open at customer.email.

                -- add column customer.email varchar(255)
                -- [everywhere] blocking: What happens. Allowed: agreed with operations
                -- [open] blocking: What happens. What to do.
                alter table customer add column email varchar(255);
                """);
    }

    @Test
    void textFromOutsideStaysInItsComment() {
        Column column = column("email", TEXT).withComment(Optional.of("a\nb"));
        Step step = new Step(
                add(column),
                List.of(hazard(
                        "rule", Optional.empty(), Optional.of("fine\r\ndrop table customer;\u2028drop\u0085<<x>>"))));
        assertThat(SqlScript.up(migration(step), POSTGRESQL).lines().filter(l -> l.contains("drop table")))
                .isNotEmpty()
                .allMatch(l -> l.startsWith("-- "))
                .noneMatch(l -> l.contains("<<"));
    }

    @Test
    void anUnknownValueIsAPlaceholder() {
        Column required = required("age", INTEGER);
        Step fill = new Step(new Change.FillColumn(CUSTOMER, required, Optional.empty(), false), List.of());
        Migration migration = migration(new Step(add(required.withNullable(true)), List.of()), fill);
        assertThat(SqlScript.up(migration, POSTGRESQL))
                .contains("update customer set age = <<value for customer.age>>;");
    }

    @Test
    void aValueForAnotherDatabaseIsNoValueForThisOne() {
        SqlText value = new SqlText(new TreeMap<>(Map.of("mariadb", "rand()")));
        Column age = column("age", INTEGER);
        Step fill = new Step(new Change.FillColumn(CUSTOMER, age, Optional.of(value), true), List.of());
        Migration migration = migration(new Step(add(age), List.of()), fill);
        assertThat(SqlScript.up(migration, MARIADB)).contains("update customer set age = rand() where age is null;");
        assertThat(SqlScript.up(migration, POSTGRESQL)).contains("<<value for customer.age>>");
    }

    @Test
    void downTakesAllBackButTheValues() {
        Column age = column("age", INTEGER);
        Column required = required("age", INTEGER);
        Migration migration = new Migration(
                schema(table("customer")),
                schema(table("customer", required)),
                List.of(
                        new Step(add(age), List.of()),
                        new Step(new Change.FillColumn(CUSTOMER, age, Optional.of(SqlText.of("1")), false), List.of()),
                        new Step(new Change.AlterColumn(CUSTOMER, age, required), List.of())));
        assertThat(SqlScript.down(migration, POSTGRESQL).lines().filter(l -> !l.startsWith("--") && !l.isEmpty()))
                .containsExactly(
                        "alter table customer alter column age drop not null;",
                        "alter table customer drop column age;");
    }

    @Test
    void aRequiredColumnComesBackOnAFilledTable() {
        Table customer = table("customer", required("age", INTEGER));
        Migration migration = new Migration(
                schema(customer),
                schema(table("customer")),
                List.of(new Step(new Change.DropColumn(CUSTOMER, required("age", INTEGER)), List.of())));
        assertThat(SqlScript.down(migration, POSTGRESQL).lines().filter(l -> !l.startsWith("--") && !l.isEmpty()))
                .containsExactly(
                        "alter table customer add column age integer;",
                        "update customer set age = 0;",
                        "alter table customer alter column age set not null;");
    }

    private static Change add(Column column) {
        return new Change.AddColumn(CUSTOMER, column);
    }

    private static Migration migration(Step... steps) {
        Schema schema = schema(table("customer"));
        return new Migration(schema, schema, List.of(steps));
    }

    private static Hazard hazard(String rule, Optional<String> dialect, Optional<String> allowed) {
        return new Hazard(
                rule,
                Hazard.Severity.BLOCKING,
                ObjectPath.of(CUSTOMER, column("email", TEXT).name()),
                "What happens.",
                "What to do.",
                dialect,
                allowed,
                Optional.empty());
    }
}
