package dev.driftless.schema.sql;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SchemaView;
import dev.driftless.schema.model.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The history of rows, kept by the database itself or in tables of past rows: what of a schema a database has for it (Hibernate's
 * {@code TemporalHelper} and {@code TemporalTableSupport}).
 */
final class RowHistory {
    private RowHistory() {}

    /** The columns that a table has in a database. */
    static List<Column> columns(Table table, StandardDialect dialect) {
        return table.columns().stream()
                .filter(c -> dialect.keepsHistory() || !isPeriod(c))
                .toList();
    }

    /** The columns of a table that tell since when and until when a row is valid; none if no history is kept of it. */
    static List<Identifier> period(Table table) {
        return table.columns().stream()
                .filter(RowHistory::isPeriod)
                .sorted(Comparator.comparing((Column c) -> c.generatedAs().orElse(""))
                        .reversed())
                .map(Column::name)
                .toList();
    }

    /** The statements of a change that concerns only the other way of keeping history, or that has to be made by hand. */
    static Optional<List<String>> without(Change change, SchemaView before, StandardDialect dialect) {
        if (dialect.keepsHistory()
                && table(change, before).filter(RowHistory::isOfPastRows).isPresent()) {
            return Optional.of(List.of());
        }
        if (column(change, before).filter(RowHistory::isPeriod).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                dialect.keepsHistory()
                        ? List.of(StandardDialect.byHand("the system versioning of " + change.subject()))
                        : List.of());
    }

    private static Optional<Table> table(Change change, SchemaView before) {
        if (change instanceof Change.CreateTable create) {
            return Optional.of(create.table());
        }
        if (change instanceof Change.RenameTable rename) {
            return before.table(rename.before());
        }
        return before.table(change.subject().table());
    }

    private static Optional<Column> column(Change change, SchemaView before) {
        if (change instanceof Change.RenameColumn rename) {
            return before.table(rename.table()).flatMap(t -> t.column(rename.before()));
        }
        if (change instanceof Change.AddColumn add) {
            return Optional.of(add.column());
        }
        if (change instanceof Change.DropColumn drop) {
            return Optional.of(drop.column());
        }
        return change instanceof Change.AlterColumn alter ? Optional.of(alter.after()) : Optional.empty();
    }

    private static boolean isOfPastRows(Table table) {
        return table.columns().stream().anyMatch(c -> c.type() instanceof ColumnType.Period period && period.past());
    }

    private static boolean isPeriod(Column column) {
        return column.type() instanceof ColumnType.Period period && !period.past();
    }
}
