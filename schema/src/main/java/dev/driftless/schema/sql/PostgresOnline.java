package dev.driftless.schema.sql;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.SchemaView;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Changes in the form that keeps PostgreSQL's locks short (PostgreSQL manual, "Building Indexes Concurrently" and the notes of
 * {@code alter table}): indexes are built concurrently, constraints are first added as not valid and then validated, which blocks
 * nobody. Outside a transaction nothing takes a failed statement back, so each is preceded by what removes its remains.
 *
 * <p>Between the statements of a script, waiting for a lock ends after five seconds; building and validating may wait longer.
 */
final class PostgresOnline {
    static final String IMPATIENT = "set lock_timeout = '5s'";
    static final String PATIENT = "reset lock_timeout";

    /** A check that proves to {@code set not null} that there is nothing to look for. */
    private static final String PROOF = "driftless_not_null";

    private final PostgresDialect dialect;
    private final SchemaView before;
    private final List<String> statements = new ArrayList<>();

    PostgresOnline(PostgresDialect dialect, SchemaView before) {
        this.dialect = dialect;
        this.before = before;
    }

    List<String> statements(Change change) {
        List<String> plain = dialect.plain(change, before);
        if (change instanceof Change.CreateIndex create) {
            createIndex(create.table(), create.index(), plain.get(0));
        } else if (change instanceof Change.AddConstraint add) {
            addConstraint(table(add.table()), add.constraint(), plain);
        } else if (change instanceof Change.AlterColumn alter
                && plain.size() == 1
                && plain.get(0).endsWith(" set not null")) {
            setNotNull(alter, plain.get(0));
        } else if (change instanceof Change.DropConstraint drop) {
            String statement = dialect.alterTable(drop.table()) + "drop constraint ";
            plain.forEach(sql -> statements.add(sql.replace(statement, statement + "if exists ")));
        } else if (change instanceof Change.FillColumn) {
            patiently(plain.toArray(String[]::new));
        } else {
            statements.addAll(plain);
        }
        return statements;
    }

    private Table table(TableName name) {
        return before.table(name).orElseThrow();
    }

    private void patiently(String... long_) {
        statements.add(PATIENT);
        statements.addAll(List.of(long_));
        statements.add(IMPATIENT);
    }

    /** An index whose building failed stays, and is not valid. */
    private void createIndex(TableName table, Index index, String plain) {
        patiently(
                "drop index concurrently if exists " + dialect.quote(table.withName(index.name())),
                plain.replaceFirst("^create (unique )?index ", "create $1index concurrently "));
    }

    private void addConstraint(Table table, Constraint constraint, List<String> plain) {
        Optional<String> name =
                dialect.knownName(with(table, constraint), constraint).map(dialect::quote);
        if (name.isEmpty()) {
            statements.addAll(plain);
            return;
        }
        String alter = dialect.alterTable(table.name());
        statements.add(alter + "drop constraint if exists " + name.get());
        if (constraint instanceof Unique || isReady(table, constraint)) {
            String kind = constraint instanceof Unique ? "unique" : "primary key";
            String columns = dialect.columnList(constraint.columns());
            String place =
                    table.name().schema().map(s -> dialect.quote(s) + ".").orElse("");
            patiently(
                    "drop index concurrently if exists " + place + name.get(),
                    "create unique index concurrently " + name.get() + " on " + dialect.quote(table.name()) + " "
                            + columns);
            statements.add(alter + "add constraint " + name.get() + " " + kind + " using index " + name.get());
        } else if (constraint instanceof ForeignKey || constraint instanceof Check) {
            String clause = dialect.constraintClause(constraint);
            boolean named = clause.startsWith("constraint ");
            statements.add(alter + "add " + (named ? "" : "constraint " + name.get() + " ") + clause + " not valid");
            patiently(alter + "validate constraint " + name.get());
        } else {
            statements.addAll(plain);
        }
    }

    /** With a column that may be empty, the database would look through the table while it is locked. */
    private static boolean isReady(Table table, Constraint constraint) {
        return constraint instanceof PrimaryKey
                && constraint.columns().stream()
                        .allMatch(column ->
                                table.column(column).map(c -> !c.nullable()).orElse(false));
    }

    private static Table with(Table table, Constraint constraint) {
        if (constraint instanceof Unique unique) {
            return table.withUniques(plus(table.uniques(), unique));
        }
        if (constraint instanceof Check check) {
            return table.withChecks(plus(table.checks(), check));
        }
        return constraint instanceof PrimaryKey key ? table.withPrimaryKey(Optional.of(key)) : table;
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    private void setNotNull(Change.AlterColumn change, String plain) {
        String alter = dialect.alterTable(change.table());
        statements.add(alter + "drop constraint if exists " + PROOF);
        statements.add(alter + "add constraint " + PROOF + " check ("
                + dialect.quote(change.after().name()) + " is not null) not valid");
        patiently(alter + "validate constraint " + PROOF);
        statements.add(plain);
        statements.add(alter + "drop constraint " + PROOF);
    }
}
