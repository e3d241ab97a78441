package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.Constraint.OnDelete;
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

    ForeignKeyDraft on(OnDelete newOnDelete) {
        return new ForeignKeyDraft(columns, target, targetColumns, rule, newOnDelete, origin);
    }

    ForeignKeyDraft unnamed() {
        ForeignKeyRule unnamed = new ForeignKeyRule(rule.create(), Optional.empty(), rule.definition());
        return new ForeignKeyDraft(columns, target, targetColumns, unnamed, onDelete, origin);
    }
}
