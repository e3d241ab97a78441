package dev.driftless.processor.mapping;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Identifier;
import java.util.Comparator;
import java.util.function.Function;

/**
 * The order in which Hibernate creates columns, and those of a composite key: by physical size, then by name (source:
 * {@code ColumnOrderingStrategyStandard}). Sizes are those all databases share; a length that is not given counts as the longest.
 */
final class ColumnOrder {
    private static final int SMALLEST = 4;
    private static final int LARGE = 2048;
    private static final int DEFAULT_VARCHAR = 1_048_576;
    private static final double BITS_PER_BYTE_OF_DECIMAL = Math.log(10) / Math.log(2) * 8;

    private ColumnOrder() {}

    static <T> Comparator<T> by(Function<T, ColumnType> type, Function<T, Identifier> name) {
        return Comparator.<T>comparingInt(c -> Math.max(size(type.apply(c)), SMALLEST))
                .thenComparing(c -> size(type.apply(c)) > LARGE)
                .thenComparing(c -> name.apply(c).text());
    }

    /** The type as if nobody had given its length. */
    static ColumnType unsized(ColumnType type) {
        return type instanceof Basic basic && basic.length().isPresent()
                ? Basic.sized(basic.type(), JavaTypeTable.DEFAULT_LENGTH)
                : type;
    }

    static int size(ColumnType type) {
        if (type instanceof Basic basic) {
            return size(basic);
        }
        if (type instanceof ColumnType.Period period) {
            return size(period.changeset());
        }
        if (type instanceof ColumnType.EnumByOrdinal ordinal) {
            return size(Basic.of(ordinal.type()));
        }
        return Integer.MAX_VALUE;
    }

    private static int size(Basic type) {
        return switch (type.type()) {
            case BOOLEAN, TINYINT, BIT -> 1;
            case SMALLINT -> 2;
            case REAL, INTEGER, DOUBLE, DATE, TIME, TIME_UTC, TIME_WITH_TIMEZONE -> SMALLEST;
            case BIGINT, TIMESTAMP, TIMESTAMP_UTC, TIMESTAMP_WITH_TIMEZONE, INTERVAL_SECOND -> 8;
            case FLOAT -> decimalBytes(type.precision().orElse(24));
            case NUMERIC, DECIMAL -> decimalBytes(type.precision().orElse(38));
            case CHAR,
                    NCHAR,
                    VARCHAR,
                    NVARCHAR,
                    LONGVARCHAR,
                    LONG32VARCHAR,
                    LONGNVARCHAR,
                    LONG32NVARCHAR,
                    BINARY,
                    VARBINARY,
                    LONGVARBINARY,
                    LONG32VARBINARY -> {
                int length = type.length().orElse(JavaTypeTable.DEFAULT_LENGTH);
                yield length == JavaTypeTable.DEFAULT_LENGTH ? DEFAULT_VARCHAR : length;
            }
            case UUID -> 16;
            case INET -> 19;
            case CLOB, NCLOB, BLOB, JSON, SQLXML -> Integer.MAX_VALUE;
        };
    }

    private static int decimalBytes(int precision) {
        return (int) Math.ceil(precision / BITS_PER_BYTE_OF_DECIMAL);
    }
}
