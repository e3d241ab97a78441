package dev.driftless.processor.mapping;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SqlType;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/**
 * The order in which Hibernate creates columns, and those of a composite key: by physical size, then by name (source:
 * {@code ColumnOrderingStrategyStandard}). A length that is not given counts as the longest that a database has. Without a database
 * the sizes are H2's.
 */
final class ColumnOrder {
    private static final int SMALLEST = 4;
    private static final int LARGE = 2048;
    private static final double BITS_PER_BYTE_OF_DECIMAL = Math.log(10) / Math.log(2) * 8;

    /** What the size of a type depends on (source: {@code getMaxVarcharLength}, {@code getMaxVarbinaryLength} of the dialects). */
    enum Database {
        H2(1_048_576, 1_048_576, true),
        POSTGRESQL(10_485_760, Integer.MAX_VALUE, false),
        MARIADB(16_383, 65_535, true);

        private final int longestText;
        private final int longestBinary;
        private final boolean hasEnums;

        Database(int longestText, int longestBinary, boolean hasEnums) {
            this.longestText = longestText;
            this.longestBinary = longestBinary;
            this.hasEnums = hasEnums;
        }

        /** The id of the dialect. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private ColumnOrder() {}

    static <T> Comparator<T> by(Function<T, ColumnType> type, Function<T, Identifier> name) {
        return by(type, name, Database.H2);
    }

    static <T> Comparator<T> by(Function<T, ColumnType> type, Function<T, Identifier> name, Database database) {
        return Comparator.<T>comparingInt(c -> Math.max(size(type.apply(c), database), SMALLEST))
                .thenComparing(c -> size(type.apply(c), database) > LARGE)
                .thenComparing(c -> name.apply(c).text());
    }

    /** The type as if nobody had given its length. */
    static ColumnType unsized(ColumnType type) {
        return type instanceof Basic basic && basic.length().isPresent()
                ? Basic.sized(basic.type(), JavaTypeTable.DEFAULT_LENGTH)
                : type;
    }

    /** Whether a type with a length is longer than a database has it, which then takes a LOB (source: {@code DdlType.isLob}). */
    static boolean isLobSomewhere(ColumnType type) {
        return type instanceof Basic basic
                && switch (basic.type()) {
                    case CHAR, NCHAR, VARCHAR, NVARCHAR, LONGVARCHAR, LONGNVARCHAR ->
                        basic.length().orElse(0) > Database.H2.longestText;
                    case LONG32VARCHAR, LONG32NVARCHAR, LONG32VARBINARY -> true;
                    case BINARY, VARBINARY, LONGVARBINARY -> basic.length().orElse(0) > Database.H2.longestBinary;
                    default -> false;
                };
    }

    static int size(ColumnType type) {
        return size(type, Database.H2);
    }

    private static int size(ColumnType type, Database database) {
        if (type instanceof Basic basic) {
            return size(basic, database);
        }
        if (type instanceof ColumnType.Period period) {
            return size(period.changeset(), database);
        }
        if (type instanceof ColumnType.EnumByOrdinal ordinal) {
            return size(Basic.of(ordinal.type()), database);
        }
        if (type instanceof ColumnType.EnumByName byName && !database.hasEnums) {
            return size(Basic.sized(SqlType.VARCHAR, byName.length()), database);
        }
        return Integer.MAX_VALUE;
    }

    private static int size(Basic type, Database database) {
        return switch (type.type()) {
            case BOOLEAN, TINYINT, BIT -> 1;
            case SMALLINT -> 2;
            case REAL, INTEGER, DOUBLE, DATE, TIME, TIME_UTC, TIME_WITH_TIMEZONE -> SMALLEST;
            case BIGINT, TIMESTAMP, TIMESTAMP_UTC, TIMESTAMP_WITH_TIMEZONE, INTERVAL_SECOND -> 8;
            case FLOAT -> decimalBytes(type.precision().orElse(24));
            case NUMERIC, DECIMAL -> decimalBytes(type.precision().orElse(38));
            case CHAR, NCHAR, VARCHAR, NVARCHAR, LONGVARCHAR, LONG32VARCHAR, LONGNVARCHAR, LONG32NVARCHAR ->
                length(type, database.longestText);
            case BINARY, VARBINARY, LONGVARBINARY, LONG32VARBINARY -> length(type, database.longestBinary);
            case UUID -> 16;
            case INET -> 19;
            case CLOB, NCLOB, BLOB, JSON, SQLXML -> Integer.MAX_VALUE;
        };
    }

    private static int length(Basic type, int longest) {
        int length = type.length().orElse(JavaTypeTable.DEFAULT_LENGTH);
        return length == JavaTypeTable.DEFAULT_LENGTH ? longest : length;
    }

    private static int decimalBytes(int precision) {
        return (int) Math.ceil(precision / BITS_PER_BYTE_OF_DECIMAL);
    }
}
