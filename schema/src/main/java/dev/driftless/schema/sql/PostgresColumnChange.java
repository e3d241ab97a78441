package dev.driftless.schema.sql;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Expression;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One column's way from one definition to another on PostgreSQL, an action at a time. */
final class PostgresColumnChange {
    private final PostgresDialect dialect;
    private final Table table;
    private final Column before;
    private final Column after;
    private final Change.AlterColumn change;
    private final List<String> statements = new ArrayList<>();

    PostgresColumnChange(PostgresDialect dialect, Table table, Change.AlterColumn change) {
        this.dialect = dialect;
        this.table = table;
        this.before = RawDefinition.parted(change.before());
        this.after = RawDefinition.parted(change.after());
        this.change = change;
    }

    List<String> statements() {
        if (!before.options().equals(after.options())) {
            statements.add(StandardDialect.byHand("the options of column " + table.name() + "." + after.name()));
        }
        if (!before.generatedAs().equals(after.generatedAs())
                && after.generatedAs().isPresent()) {
            statements.addAll(generatedAnew());
            return statements;
        }
        Optional<String> oldCheck = dialect.columnCheck(before);
        Optional<String> newCheck = dialect.columnCheck(after);
        boolean newType = !dialect.typeName(before.type()).equals(dialect.typeName(after.type()))
                || !before.collation().equals(after.collation());
        boolean otherCheck = !oldCheck.equals(newCheck) || (newType && oldCheck.isPresent());
        List<Check> rewritten = newType ? tableChecks() : List.of();
        List<Column> computed = newType ? computedColumns() : List.of();
        if (otherCheck && oldCheck.isPresent()) {
            statements.add(dialect.dropColumnCheck(table, before));
        }
        dropAll(rewritten);
        computed.forEach(column -> statements.addAll(dialect.dropColumn(table, column)));
        changeDefinition(newType);
        addAgain(computed);
        if (otherCheck && newCheck.isPresent()) {
            statements.add(dialect.alterTable(table.name()) + "add check " + newCheck.get());
        }
        rewritten.forEach(check -> statements.addAll(dialect.addConstraint(table, check)));
        if (!before.comment().equals(after.comment())) {
            statements.addAll(dialect.columnComment(table.name(), after));
        }
        return statements;
    }

    private void changeDefinition(boolean newType) {
        boolean generated = after.generatedAs().isPresent(); // Hibernate leaves out "not null" there
        if (before.generatedAs().isPresent() && !generated) {
            action("drop expression");
        }
        if (dialect.numbers(before) && !dialect.numbers(after)) {
            action("drop identity");
        }
        if (!before.nullable() && after.nullable() && !generated && !KeyColumns.holds(table, after.name())) {
            action("drop not null");
        }
        if (newType) {
            changeType();
        } else {
            statements.addAll(dialect.convertInPlace(change));
        }
        if (before.nullable() && !after.nullable() && !generated) {
            action("set not null");
        }
        changeDefault(newType);
        if (!dialect.numbers(before) && dialect.numbers(after)) {
            addIdentity();
        }
    }

    /** The only way before PostgreSQL 17; keys and indexes would go with the old column. */
    private List<String> generatedAnew() {
        boolean inKey = StandardDialect.isInKey(table, after.name());
        List<String> anew = new ArrayList<>(
                inKey
                        ? List.of(StandardDialect.byHand(
                                "how column " + table.name() + "." + after.name() + " is generated"))
                        : dialect.dropColumn(table, before));
        anew.addAll(inKey ? List.of() : dialect.addColumn(table, after));
        return anew;
    }

    /** PostgreSQL would keep the old type in them, behind casts. */
    private List<Check> tableChecks() {
        return table.checks().stream()
                .filter(check -> Expression.mentions(check.condition(), after.name()))
                .toList();
    }

    /** One after the other: which name a check without one has depends on those that are left. */
    private void dropAll(List<Check> checks) {
        Table left = table;
        for (Check check : checks) {
            statements.addAll(dialect.dropConstraint(left, check));
            left = left.withChecks(
                    left.checks().stream().filter(c -> !c.equals(check)).toList());
        }
    }

    /** PostgreSQL refuses another type as long as a generated column is made of this one. */
    private List<Column> computedColumns() {
        return table.columns().stream()
                .filter(column -> !column.name().equals(after.name()))
                .filter(column -> column.generatedAs()
                        .filter(expression -> Expression.mentions(expression, after.name()))
                        .isPresent())
                .toList();
    }

    /** Generated columns, which compute their values anew, and the keys and indexes that went with them. */
    private void addAgain(List<Column> columns) {
        columns.forEach(column -> statements.addAll(dialect.addColumn(table, column)));
        Set<Identifier> names = columns.stream().map(Column::name).collect(Collectors.toSet());
        table.uniques().stream()
                .filter(unique -> unique.columns().stream().anyMatch(names::contains))
                .forEach(unique -> statements.addAll(dialect.addConstraint(table, unique)));
        table.indexes().stream()
                .filter(index -> index.parts().stream()
                        .anyMatch(part -> part.column().filter(names::contains).isPresent()))
                .forEach(index -> statements.addAll(dialect.createIndex(table, index)));
    }

    private void changeType() {
        if (before.defaultValue().isPresent()) {
            action("drop default");
        }
        String conversion = change.using()
                .flatMap(u -> u.forDialect(dialect.id()))
                .or(() -> PostgresCasts.using(before, after, dialect))
                .map(expression -> " using " + expression)
                .orElse("");
        String collation = before.collation().equals(after.collation())
                ? ""
                : " collate " + dialect.collation(after.collation().orElse("default"));
        action("type " + dialect.typeName(after.type()) + collation + conversion);
    }

    private void changeDefault(boolean dropped) {
        if (after.defaultValue().isPresent()
                && (dropped || !before.defaultValue().equals(after.defaultValue()))) {
            action("set default " + after.defaultValue().get());
        } else if (!dropped
                && before.defaultValue().isPresent()
                && after.defaultValue().isEmpty()) {
            action("drop default");
        }
    }

    /** The new counter starts above the values that are there. */
    private void addIdentity() {
        action("add generated by default as identity");
        String column = dialect.quote(after.name());
        statements.add("select setval(pg_get_serial_sequence(" + Literals.text(dialect.quote(table.name())) + ", "
                + Literals.text(PostgresNames.stored(after.name())) + "), coalesce(max(" + column
                + ") + 1, 1), false) from " + dialect.quote(table.name()));
    }

    private void action(String action) {
        statements.add(dialect.alterTable(table.name()) + "alter column " + dialect.quote(after.name()) + " " + action);
    }
}
