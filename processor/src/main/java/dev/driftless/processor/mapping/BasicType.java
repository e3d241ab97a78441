package dev.driftless.processor.mapping;

import dev.driftless.schema.model.ColumnType;
import java.util.List;

/**
 * What a value in one column is stored as.
 *
 * @param type the column's type
 * @param checks conditions that come with it, {@code {}} standing for the column
 */
record BasicType(ColumnType type, List<String> checks) {
    BasicType {
        checks = List.copyOf(checks);
    }

    static BasicType of(ColumnType type) {
        return new BasicType(type, List.of());
    }
}
