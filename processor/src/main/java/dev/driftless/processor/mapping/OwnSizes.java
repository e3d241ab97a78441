package dev.driftless.processor.mapping;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import java.util.Optional;

/**
 * The sizes that a descriptor or type of the user's gives to columns which do not say their own (source: {@code
 * JavaType.getDefaultSqlLength}, {@code UserType.getDefaultSqlLength} and their like).
 */
record OwnSizes(Optional<Integer> length, Optional<Integer> precision, Optional<Integer> scale) {
    static final OwnSizes NONE = new OwnSizes(Optional.empty(), Optional.empty(), Optional.empty());

    BasicType of(BasicUse use, BasicType type) {
        return new BasicType(of(use, type.type()), type.checks(), of(use, type.base()));
    }

    ColumnType of(BasicUse use, ColumnType column) {
        if (!(column instanceof Basic basic)) {
            return column;
        }
        return switch (basic.type()) {
            case NUMERIC, DECIMAL ->
                use.precision().isPresent()
                        ? column
                        : Basic.decimal(
                                basic.type(),
                                precision.orElse(basic.precision().orElseThrow()),
                                scale.orElse(basic.scale().orElseThrow()));
            case TIME, TIME_WITH_TIMEZONE, TIME_UTC, TIMESTAMP, TIMESTAMP_WITH_TIMEZONE, TIMESTAMP_UTC ->
                said(use)
                        .or(() -> precision)
                        .map(p -> (ColumnType) Basic.precise(basic.type(), p))
                        .orElse(column);
            case LONGVARCHAR, LONGNVARCHAR, LONGVARBINARY -> column;
            default ->
                length.filter(l -> use.length().isEmpty() && basic.length().isPresent())
                        .map(l -> (ColumnType) Basic.sized(basic.type(), l))
                        .orElse(column);
        };
    }

    /** A time whose class is none in Java has no second precision (source: {@code Column.calculateColumnSize}). */
    private static Optional<Integer> said(BasicUse use) {
        return JavaTypeTable.isTemporal(use.type()) ? use.secondPrecision() : use.precision();
    }
}
