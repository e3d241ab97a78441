package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Identifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * A foreign key before its table's names are final.
 *
 * @param columns the referring columns
 * @param target the table referred to
 * @param targetColumns the columns referred to, in the order of {@code columns}
 * @param rule what the annotations say about it
 * @param onDelete what happens to a row whose target goes
 * @param origin what it comes from
 */
record ForeignKeyDraft(
        List<ColumnDraft> columns,
        TableDraft target,
        List<ColumnDraft> targetColumns,
        ForeignKeyRule rule,
        OnDelete onDelete,
        Origin origin) {
    ForeignKeyDraft {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** The same reference as another mapping wants it constrained. */
    ForeignKeyDraft with(ForeignKeyRule newRule, OnDelete newOnDelete) {
        return new ForeignKeyDraft(columns, target, targetColumns, newRule, newOnDelete, origin);
    }

    boolean isToPrimaryKey() {
        return new LinkedHashSet<>(target.primaryKey()).equals(new LinkedHashSet<>(targetColumns));
    }

    /**
     * Whether the two are one constraint, whatever each says about it: they are even where they refer to the primary keys of two
     * tables, and then the first table it is (source: {@code Table.ForeignKeyKey}).
     */
    boolean isSame(ForeignKeyDraft other) {
        return columns.equals(other.columns) && referred().equals(other.referred());
    }

    private List<Identifier> referred() {
        return isToPrimaryKey()
                ? List.of()
                : targetColumns.stream().map(c -> c.name).toList();
    }

    /** This key after a second mapping asked for it (source: {@code Table.createForeignKey}). */
    ForeignKeyDraft mergedWith(ForeignKeyDraft later) {
        Optional<Identifier> name = later.rule.name().or(rule::name);
        return new ForeignKeyDraft(columns, target, targetColumns, rule.withName(name), later.onDelete, origin);
    }

    /** This key in a table that includes the one it is declared in (source: {@code DenormalizedTable.createForeignKeys}). */
    ForeignKeyDraft included() {
        ForeignKeyRule unnamed = rule.withName(Optional.empty());
        return new ForeignKeyDraft(columns, target, targetColumns, unnamed, OnDelete.NO_ACTION, origin);
    }
}
