package dev.driftless.schema.sql;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.SchemaView;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes that MariaDB shall refuse rather than do by copying or locking the table: with {@code algorithm} and {@code lock}, where
 * InnoDB can do without (MariaDB manual, "InnoDB Online DDL Overview"; tried on 11.4). Others are as they are.
 */
final class MariaDbOnline {
    private static final String NO_LOCK = "algorithm=inplace, lock=none";

    private final MariaDbDialect dialect;
    private final SchemaView before;

    MariaDbOnline(MariaDbDialect dialect, SchemaView before) {
        this.dialect = dialect;
        this.before = before;
    }

    List<String> statements(Change change) {
        List<String> statements = new ArrayList<>(dialect.plain(change, before));
        if (change instanceof Change.CreateIndex) {
            statements.set(0, statements.get(0) + " " + NO_LOCK.replace(",", ""));
        } else if (change instanceof Change.AddConstraint add && add.constraint() instanceof Unique) {
            statements.set(0, statements.get(0) + ", " + NO_LOCK);
        } else if (change instanceof Change.AddColumn add && isInstant(add.column())) {
            statements.set(0, statements.get(0) + ", algorithm=instant");
        }
        return statements;
    }

    private boolean isInstant(Column column) {
        return !dialect.numbers(column)
                && column.generatedAs().isEmpty()
                && dialect.columnCheck(column).isEmpty()
                && column.options().isEmpty();
    }
}
