package dev.driftless.schema.model;

import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A table.
 *
 * @param name its name
 * @param columns in the order a new table gets them; an existing table may have them in another, so the order is not compared
 * @param primaryKey absent for a table without a key, such as a bag's
 * @param uniques unique constraints
 * @param foreignKeys foreign keys
 * @param checks checks that belong to no single column, or that have a name
 * @param indexes indexes
 * @param comment what the database keeps as the table's comment
 * @param options text appended verbatim to {@code create table}
 * @param inserts statements that follow {@code create table}, such as a table generator's first row; quoted names are in double
 *     quotes
 * @param source what the table comes from: the entity class, or the attribute of a collection or join table; its identity
 *     across renames, not part of what the database stores
 * @param held whether no entity maps it any more, and it stays until a migration of its own drops it; not part of what the
 *     database stores
 */
public record Table(
        TableName name,
        List<Column> columns,
        Optional<PrimaryKey> primaryKey,
        List<Unique> uniques,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        List<Index> indexes,
        Optional<String> comment,
        Optional<String> options,
        List<String> inserts,
        Optional<String> source,
        boolean held) {
    public Table {
        columns = List.copyOf(columns);
        uniques = List.copyOf(uniques);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        indexes = List.copyOf(indexes);
        inserts = List.copyOf(inserts);
    }

    /** A table with columns and nothing else. */
    public static Table of(TableName name, List<Column> columns) {
        return new Table(
                name,
                columns,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false);
    }

    public Optional<Column> column(Identifier column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    public Table withName(TableName newName) {
        return with(parts -> parts.name = newName);
    }

    public Table withColumns(List<Column> newColumns) {
        return with(parts -> parts.columns = newColumns);
    }

    public Table withPrimaryKey(Optional<PrimaryKey> newPrimaryKey) {
        return with(parts -> parts.primaryKey = newPrimaryKey);
    }

    public Table withUniques(List<Unique> newUniques) {
        return with(parts -> parts.uniques = newUniques);
    }

    public Table withForeignKeys(List<ForeignKey> newForeignKeys) {
        return with(parts -> parts.foreignKeys = newForeignKeys);
    }

    public Table withChecks(List<Check> newChecks) {
        return with(parts -> parts.checks = newChecks);
    }

    public Table withIndexes(List<Index> newIndexes) {
        return with(parts -> parts.indexes = newIndexes);
    }

    public Table withComment(Optional<String> newComment) {
        return with(parts -> parts.comment = newComment);
    }

    public Table withOptions(Optional<String> newOptions) {
        return with(parts -> parts.options = newOptions);
    }

    public Table withInserts(List<String> newInserts) {
        return with(parts -> parts.inserts = newInserts);
    }

    public Table withSource(Optional<String> newSource) {
        return with(parts -> parts.source = newSource);
    }

    public Table withHeld(boolean newHeld) {
        return with(parts -> parts.held = newHeld);
    }

    /**
     * The same content with constraints and indexes in the order of their names. Columns and keys keep their order; so do unnamed
     * checks, which databases number as they come, and unique keys: of two over the same columns PostgreSQL makes the first only.
     */
    public Table sorted() {
        return withForeignKeys(foreignKeys.stream()
                        .sorted(Comparator.comparing(Constraint.ForeignKey::name))
                        .toList())
                .withChecks(checks.stream()
                        .sorted(Comparator.comparing(
                                c -> c.name().map(Identifier::key).orElse("")))
                        .toList())
                .withIndexes(indexes.stream()
                        .sorted(Comparator.comparing(Index::name))
                        .toList());
    }

    private Table with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.table();
    }

    /** The parts of a table while one of them is exchanged. */
    private static final class Parts {
        private TableName name;
        private List<Column> columns;
        private Optional<PrimaryKey> primaryKey;
        private List<Unique> uniques;
        private List<ForeignKey> foreignKeys;
        private List<Check> checks;
        private List<Index> indexes;
        private Optional<String> comment;
        private Optional<String> options;
        private List<String> inserts;
        private Optional<String> source;
        private boolean held;

        Parts(Table table) {
            name = table.name;
            columns = table.columns;
            primaryKey = table.primaryKey;
            uniques = table.uniques;
            foreignKeys = table.foreignKeys;
            checks = table.checks;
            indexes = table.indexes;
            comment = table.comment;
            options = table.options;
            inserts = table.inserts;
            source = table.source;
            held = table.held;
        }

        Table table() {
            return new Table(
                    name,
                    columns,
                    primaryKey,
                    uniques,
                    foreignKeys,
                    checks,
                    indexes,
                    comment,
                    options,
                    inserts,
                    source,
                    held);
        }
    }
}
