package dev.driftless.schema.lint.rules;

import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
import java.util.List;

/** Columns that the migration adds and leaves empty, so that no row can break a rule over them. */
final class NewColumns {
    private NewColumns() {}

    /** Whether at least one of the columns is null in every existing row. */
    static boolean leaveEmpty(TableName table, List<Identifier> columns, LintContext context) {
        return context.added(table).stream()
                .anyMatch(add -> columns.contains(add.column().name())
                        && add.column().everywhere().allMatch(NewColumns::leavesEmpty)
                        && !add.column().isNumbered()
                        && !context.isFilled(ObjectPath.of(table, add.column().name())));
    }

    private static boolean leavesEmpty(Column column) {
        return column.defaultValue().isEmpty() && column.generatedAs().isEmpty();
    }
}
