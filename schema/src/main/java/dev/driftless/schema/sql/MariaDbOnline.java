package dev.driftless.schema.sql;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.SchemaView;
import dev.driftless.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes that MariaDB shall refuse rather than do by copying or locking the table: with {@code algorithm} and {@code lock}, where
 * InnoDB can do without. Tried on MariaDB 11.4, statement by statement: a unique key may be a hash, a
 * default that calls a function is evaluated for each row, and tables with options of their own may be of another engine or a
 * compressed format; none of those can do without. Others are as they are.
 */
final class MariaDbOnline {
    private static final String NO_LOCK = "algorithm=inplace, lock=none";

    private final MariaDbDialect dialect;
    private final SchemaView before;
    private final MariaDbHashes hashes;

    MariaDbOnline(MariaDbDialect dialect, SchemaView before) {
        this.dialect = dialect;
        this.before = before;
        this.hashes = new MariaDbHashes(dialect);
    }

    List<String> statements(Change change) {
        List<String> statements = new ArrayList<>(dialect.plain(change, before));
        Optional<Table> table =
                before.table(change.subject().table()).filter(t -> t.options().isEmpty() && !hashes.isIn(t));
        table.flatMap(t -> clause(change, t)).ifPresent(clause -> statements.set(0, statements.get(0) + clause));
        return statements;
    }

    private Optional<String> clause(Change change, Table table) {
        if (change instanceof Change.CreateIndex create) {
            Index index = create.index();
            boolean fits = !index.unique() || hashes.isShort(table, MariaDbKeys.columns(index));
            return when(fits && index.type().isEmpty(), " " + NO_LOCK.replace(",", ""));
        }
        if (change instanceof Change.AddConstraint add && add.constraint() instanceof Unique unique) {
            return when(hashes.isShort(table, unique.columns()), ", " + NO_LOCK);
        }
        return when(change instanceof Change.AddColumn add && isInstant(add.column()), ", algorithm=instant");
    }

    private static Optional<String> when(boolean holds, String clause) {
        return holds ? Optional.of(clause) : Optional.empty();
    }

    private boolean isInstant(Column column) {
        return !dialect.numbers(column)
                && column.generatedAs().isEmpty()
                && column.options().isEmpty()
                && column.defaultValue().filter(text -> text.contains("(")).isEmpty();
    }
}
