package dev.driftless.schema.model;

import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    /** A table that entities map. */
    public Table(
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
            Optional<String> source) {
        this(
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
                false);
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
                Optional.empty());
    }

    public Optional<Column> column(Identifier column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    public Table withName(TableName newName) {
        return new Table(
                newName,
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

    public Table withColumns(List<Column> newColumns) {
        return new Table(
                name,
                newColumns,
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

    public Table withPrimaryKey(Optional<PrimaryKey> newPrimaryKey) {
        return new Table(
                name,
                columns,
                newPrimaryKey,
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

    public Table withUniques(List<Unique> newUniques) {
        return new Table(
                name,
                columns,
                primaryKey,
                newUniques,
                foreignKeys,
                checks,
                indexes,
                comment,
                options,
                inserts,
                source,
                held);
    }

    public Table withForeignKeys(List<ForeignKey> newForeignKeys) {
        return new Table(
                name,
                columns,
                primaryKey,
                uniques,
                newForeignKeys,
                checks,
                indexes,
                comment,
                options,
                inserts,
                source,
                held);
    }

    public Table withChecks(List<Check> newChecks) {
        return new Table(
                name,
                columns,
                primaryKey,
                uniques,
                foreignKeys,
                newChecks,
                indexes,
                comment,
                options,
                inserts,
                source,
                held);
    }

    public Table withIndexes(List<Index> newIndexes) {
        return new Table(
                name,
                columns,
                primaryKey,
                uniques,
                foreignKeys,
                checks,
                newIndexes,
                comment,
                options,
                inserts,
                source,
                held);
    }

    public Table withComment(Optional<String> newComment) {
        return new Table(
                name,
                columns,
                primaryKey,
                uniques,
                foreignKeys,
                checks,
                indexes,
                newComment,
                options,
                inserts,
                source,
                held);
    }

    public Table withOptions(Optional<String> newOptions) {
        return new Table(
                name,
                columns,
                primaryKey,
                uniques,
                foreignKeys,
                checks,
                indexes,
                comment,
                newOptions,
                inserts,
                source,
                held);
    }

    public Table withInserts(List<String> newInserts) {
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
                newInserts,
                source,
                held);
    }

    public Table withSource(Optional<String> newSource) {
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
                newSource,
                held);
    }

    public Table withHeld(boolean newHeld) {
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
                newHeld);
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
}
