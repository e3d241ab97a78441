package dev.driftless.processor.mapping;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.SqlType;
import java.util.Optional;
import java.util.OptionalInt;

/** The length, precision and scale of a column (source: {@code Dialect.SizeStrategyImpl}). */
final class ColumnSizes {
    private static final double BINARY_DIGITS_PER_DECIMAL = Math.log(10) / Math.log(2);

    private ColumnSizes() {}

    static ColumnType sized(BasicUse use, SqlType type) {
        return switch (type) {
            case CHAR, VARCHAR, NCHAR, NVARCHAR, BINARY, VARBINARY ->
                Basic.sized(type, use.length().orElse(JavaTypeTable.length(use.type(), type)));
            case LONGVARCHAR, LONGNVARCHAR, LONGVARBINARY ->
                Basic.sized(type, use.length().orElse(JavaTypeTable.LONG_LENGTH));
            case CLOB, NCLOB, BLOB ->
                lobLength(use, type).map(length -> Basic.sized(type, length)).orElse(Basic.of(type));
            case LONG32VARCHAR, LONG32NVARCHAR, LONG32VARBINARY ->
                use.length()
                        .or(() -> use.column().map(c -> JavaTypeTable.DEFAULT_LENGTH))
                        .map(length -> Basic.sized(type, length))
                        .orElse(Basic.of(type));
            case REAL, DOUBLE, FLOAT -> floating(use, type);
            case NUMERIC, DECIMAL -> decimal(use, type);
            case INTERVAL_SECOND ->
                use.precision()
                        .map(p -> (ColumnType) Basic.decimal(type, p, use.scale()))
                        .orElse(Basic.of(type));
            case TIME, TIME_WITH_TIMEZONE, TIME_UTC, TIMESTAMP, TIMESTAMP_WITH_TIMEZONE, TIMESTAMP_UTC ->
                Basic.precise(type, use.secondPrecision().orElse(JavaTypeTable.secondPrecision(use.type(), type)));
            case BIT -> Basic.sized(type, use.length().orElse(1));
            case INET -> use.length().map(length -> Basic.sized(type, length)).orElse(Basic.of(type));
            case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, DATE, UUID, JSON, SQLXML -> Basic.of(type);
        };
    }

    /**
     * {@code @Column} without a length says 255, which counts here: MariaDB then makes it a {@code tinytext} (source:
     * {@code SizeStrategyImpl}, {@code getDefaultSqlLength}).
     */
    private static Optional<Integer> lobLength(BasicUse use, SqlType type) {
        boolean locator = JavaTypeTable.isLocator(use.type()) && type != SqlType.NCLOB;
        return use.length()
                .or(() -> use.column().filter(c -> !locator).map(c -> JavaTypeTable.length(use.type(), SqlType.CLOB)));
    }

    /** A time kept as a number has the digits of its seconds (source: {@code Column.calculateColumnSize}). */
    private static ColumnType decimal(BasicUse use, SqlType type) {
        int scale = JavaTypeTable.scale(use.type());
        if (JavaTypeTable.isTemporal(use.type())) {
            int digits = use.secondPrecision().orElse(JavaTypeTable.secondPrecision(use.type(), type));
            return Basic.decimal(type, digits, scale);
        }
        return use.precision()
                .map(p -> Basic.decimal(type, p, use.scale()))
                .orElse(Basic.decimal(type, JavaTypeTable.precision(use.type()), scale));
    }

    /** Decimal digits of the annotation become binary digits of the type. */
    private static ColumnType floating(BasicUse use, SqlType type) {
        if (use.precision().isPresent()) {
            return Basic.precise(SqlType.FLOAT, (int) Math.ceil(use.precision().get() * BINARY_DIGITS_PER_DECIMAL));
        }
        if (type != SqlType.FLOAT) {
            return Basic.of(type);
        }
        return switch (JavaTypeTable.key(use.type())) {
            case "double" -> Basic.of(SqlType.DOUBLE);
            case "float" -> Basic.of(SqlType.REAL);
            default -> Basic.precise(SqlType.FLOAT, JavaTypeTable.precision(use.type()));
        };
    }

    /** A type with the length, precision and scale of another, or all of its definition. */
    static ColumnType as(ColumnType model, ColumnType type) {
        if (model instanceof ColumnType.Raw) {
            return model;
        }
        if (!(type instanceof Basic basic) || model.equals(type)) {
            return type;
        }
        Optional<Basic> other = model instanceof Basic b ? Optional.of(b) : Optional.empty();
        if (basic.length().isPresent()) {
            return Basic.sized(
                    basic.type(),
                    other.map(Basic::length).orElse(OptionalInt.empty()).orElse(JavaTypeTable.DEFAULT_LENGTH));
        }
        return other.filter(o -> o.scale().isPresent() && basic.scale().isPresent())
                .map(o -> Basic.decimal(
                        basic.type(), o.precision().getAsInt(), o.scale().getAsInt()))
                .orElse(basic);
    }
}
