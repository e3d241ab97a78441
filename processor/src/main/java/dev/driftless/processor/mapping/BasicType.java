package dev.driftless.processor.mapping;

import dev.driftless.schema.model.ColumnType;
import java.util.List;

/**
 * What a value in one column is stored as.
 *
 * @param type the column's type
 * @param checks conditions that come with it, {@code {}} standing for the column
 * @param base the type that decides the column's place: the same, or what a {@code columnDefinition} stands for
 */
record BasicType(ColumnType type, List<String> checks, ColumnType base) {
    BasicType {
        checks = List.copyOf(checks);
    }

    BasicType(ColumnType type, List<String> checks) {
        this(type, checks, type);
    }

    static BasicType of(ColumnType type) {
        return new BasicType(type, List.of());
    }
}
