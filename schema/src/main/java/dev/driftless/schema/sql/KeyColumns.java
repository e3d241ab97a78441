package dev.driftless.schema.sql;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Table;
import java.util.List;
import java.util.Optional;

/**
 * Columns that may be empty by their own definition and are required only because the primary key holds them, as that of a
 * {@code @PartitionKey} is. PostgreSQL and MariaDB keep them required when the key goes.
 */
final class KeyColumns {
    private KeyColumns() {}

    /** Those that a key leaves behind. */
    static List<Column> requiredOnlyBy(PrimaryKey key, Table table) {
        return key.columns().stream()
                .map(table::column)
                .flatMap(Optional::stream)
                .filter(column -> column.nullable() && !column.isNumbered())
                .toList();
    }

    /** Whether the primary key holds the column. */
    static boolean holds(Table table, Identifier column) {
        return table.primaryKey().map(key -> key.columns().contains(column)).orElse(false);
    }
}
