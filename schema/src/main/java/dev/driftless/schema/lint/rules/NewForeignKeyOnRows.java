package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.lint.types.Words;
import dev.driftless.schema.model.Constraint.ForeignKey;
import java.util.List;

/** Rows of an existing table may refer to rows that are not there. */
final class NewForeignKeyOnRows implements Rule {
    static final String ID = "new-foreign-key-on-rows";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Hazard> check(Change change, LintContext context) {
        if (!(change instanceof Change.AddConstraint add && add.constraint() instanceof ForeignKey key)) {
            return List.of();
        }
        if (isOnNewTable(add, context)
                || NewColumns.leaveEmpty(add.table(), key.columns(), context)
                || isAddedAgain(add, key, context)) {
            return List.of();
        }
        String columns = Words.of(key.columns(), c -> add.table() + "." + c);
        return List.of(context.warning(
                        this,
                        add.subject(),
                        "%s must refer to rows of %s from now on. The upgrade fails if an existing row refers to one that is not there, and both tables are locked while the rows are compared."
                                .formatted(columns, key.target()),
                        "Look for rows of %s without a counterpart in %s.".formatted(add.table(), key.target()))
                .counting(OldRows.orphans(add.table(), key, context)));
    }

    private static boolean isOnNewTable(Change.AddConstraint add, LintContext context) {
        return context.isCreated(add.table());
    }

    /** Whether it is only out of the way while a column changes. */
    private static boolean isAddedAgain(Change.AddConstraint add, ForeignKey key, LintContext context) {
        return context.changes(Change.DropConstraint.class).stream()
                .anyMatch(drop -> drop.table().equals(add.table())
                        && drop.constraint() instanceof ForeignKey old
                        && old.columns().equals(key.columns())
                        && old.target().equals(key.target())
                        && old.targetColumns().equals(key.targetColumns()));
    }
}
