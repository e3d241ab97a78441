package dev.driftless.schema.migration;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The columns that come back as a part of a unique key, so that no two rows can get the same value, and values made of numbers. */
final class DistinctValues {
    private final Set<ObjectPath> unique = new TreeSet<>();

    DistinctValues(Migration back) {
        for (Step step : back.steps()) {
            Change change = step.change();
            if (change instanceof Change.AddConstraint add) {
                note(add.table(), add.constraint());
            } else if (change instanceof Change.CreateIndex create) {
                note(create.table(), create.index());
            } else if (change instanceof Change.CreateTable create) {
                Table table = create.table();
                table.primaryKey().ifPresent(key -> note(table.name(), key));
                table.uniques().forEach(key -> note(table.name(), key));
                table.indexes().forEach(index -> note(table.name(), index));
            }
        }
    }

    private void note(TableName table, Constraint constraint) {
        if (constraint instanceof PrimaryKey || constraint instanceof Unique) {
            constraint.columns().forEach(column -> note(table, column));
        }
    }

    private void note(TableName table, Index index) {
        if (index.unique()) {
            index.parts().forEach(part -> part.column().ifPresent(column -> note(table, column)));
        }
    }

    private void note(TableName table, Identifier column) {
        unique.add(ObjectPath.of(table, column));
    }

    /** Whether rows need values of their own. */
    boolean areNeeded(TableName table, Column column) {
        return unique.contains(ObjectPath.of(table, column.name()));
    }

    /**
     * A value of the column's type; absent where a number does not make one.
     *
     * @param number an expression that is another number for each row
     */
    static Optional<String> of(Column column, String number) {
        if (!(column.type() instanceof Basic type)) {
            return Optional.empty();
        }
        return switch (type.type()) {
            case TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, FLOAT, NUMERIC, DECIMAL -> Optional.of(number);
            case CHAR, VARCHAR, LONGVARCHAR, LONG32VARCHAR, NCHAR, NVARCHAR, LONGNVARCHAR, LONG32NVARCHAR ->
                Optional.of("concat(%s, '')".formatted(number));
            case DATE -> Optional.of("cast(concat(1000 + %s, '-01-01') as date)".formatted(number));
            case UUID ->
                Optional.of("cast(concat('00000000-0000-0000-0000-', lpad(concat(%s, ''), 12, '0')) as uuid)"
                        .formatted(number));
            default -> Optional.empty();
        };
    }
}
