package dev.driftless.schema.sql;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.SqlType;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The type names that most databases share; each database overrides what it calls otherwise. Source: the {@code columnType} and
 * {@code registerColumnTypes} methods of Hibernate's dialects.
 */
abstract class StandardTypes {
    /** Hibernate's {@code Length.DEFAULT}. */
    static final int DEFAULT_LENGTH = 255;

    /** Hibernate's {@code Length.LONG}. */
    private static final int LONG_LENGTH = 32_600;

    /** The bytes of Hibernate's {@code InetAddressJavaType}. */
    private static final int INET_LENGTH = 19;

    private static final int DEFAULT_PRECISION = 38;
    private static final int DEFAULT_SCALE = 2;
    private static final int DEFAULT_TIMESTAMP_PRECISION = 6;
    private static final int DEFAULT_INTERVAL_PRECISION = 18;
    private static final int DEFAULT_INTERVAL_SCALE = 9;

    final String name(ColumnType type) {
        if (type instanceof Basic basic) {
            return basic(basic);
        }
        if (type instanceof ColumnType.EnumByName enumType) {
            return enumByName(enumType);
        }
        if (type instanceof ColumnType.EnumByOrdinal enumType) {
            return basic(Basic.of(enumType.type()));
        }
        if (type instanceof ColumnType.NamedEnum enumType) {
            return namedEnum(enumType);
        }
        if (type instanceof ColumnType.Array array) {
            return array(array);
        }
        if (type instanceof ColumnType.Period period) {
            return period(period.changeset());
        }
        if (type instanceof ColumnType.Raw raw) {
            return raw.definition();
        }
        throw new IllegalStateException("unknown kind of type: " + type);
    }

    abstract String enumByName(ColumnType.EnumByName type);

    abstract String namedEnum(ColumnType.NamedEnum type);

    abstract String varchar(int length);

    abstract String varbinary(int length);

    /** A large object for text. */
    abstract String clob(Basic type);

    /** A large object for bytes. */
    abstract String blob(Basic type);

    /** The single precision floating point type. */
    abstract String real();

    abstract String uuid();

    abstract String json();

    abstract String xml();

    /** A network address; {@code length} bytes where there is no type for it. */
    abstract String inet(int length);

    abstract String interval(int precision, int scale);

    /** A long text that is read as a string, not as a large object. */
    String longText(Basic type) {
        return clob(type);
    }

    String longBinary(Basic type) {
        return blob(type);
    }

    String character(int length) {
        return "char(" + length + ")";
    }

    String binary(int length) {
        return "binary(" + length + ")";
    }

    String bool() {
        return "boolean";
    }

    String tinyint() {
        return "tinyint";
    }

    String floating(int precision) {
        return "float(" + precision + ")";
    }

    String numeric(int precision, int scale) {
        return "numeric(" + precision + "," + scale + ")";
    }

    String timestamp(int precision) {
        return "timestamp(" + precision + ")";
    }

    String timestampWithZone(int precision) {
        return "timestamp(" + precision + ") with time zone";
    }

    /** A moment that Hibernate normalises to UTC. */
    String timestampUtc(int precision) {
        return timestampWithZone(precision);
    }

    String timeWithZone(int precision) {
        return "time(" + precision + ") with time zone";
    }

    String timeUtc(int precision) {
        return "time(" + precision + ")";
    }

    /** The type by which this database tells when a row was valid (Hibernate's {@code TemporalTableSupport}). */
    private String period(Basic changeset) {
        return changeset.type() == SqlType.TIMESTAMP
                ? momentOfChange(seconds(changeset, DEFAULT_TIMESTAMP_PRECISION))
                : basic(changeset);
    }

    String momentOfChange(int precision) {
        return timestampWithZone(precision);
    }

    String array(ColumnType.Array type) {
        return name(type.element())
                + " array"
                + (type.length().isPresent() ? "[" + type.length().getAsInt() + "]" : "");
    }

    private String basic(Basic type) {
        return switch (type.type()) {
            case BOOLEAN, BIT -> bool();
            case TINYINT -> tinyint();
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL -> real();
            case DOUBLE -> "float(53)";
            case FLOAT -> floating(type.precision().orElse(53));
            case NUMERIC -> numeric(precision(type), scale(type));
            case DECIMAL -> "decimal(" + precision(type) + "," + scale(type) + ")";
            case DATE -> "date";
            case TIME -> "time(" + seconds(type, 0) + ")";
            case TIME_WITH_TIMEZONE -> timeWithZone(seconds(type, 0));
            case TIME_UTC -> timeUtc(seconds(type, 0));
            case TIMESTAMP -> timestamp(seconds(type, DEFAULT_TIMESTAMP_PRECISION));
            case TIMESTAMP_WITH_TIMEZONE -> timestampWithZone(seconds(type, DEFAULT_TIMESTAMP_PRECISION));
            case TIMESTAMP_UTC -> timestampUtc(seconds(type, DEFAULT_TIMESTAMP_PRECISION));
            case INTERVAL_SECOND ->
                interval(
                        type.precision().orElse(DEFAULT_INTERVAL_PRECISION),
                        type.scale().orElse(DEFAULT_INTERVAL_SCALE));
            case UUID -> uuid();
            case JSON -> json();
            case SQLXML -> xml();
            case INET -> inet(type.length().orElse(INET_LENGTH));
            case CHAR,
                    VARCHAR,
                    LONGVARCHAR,
                    LONG32VARCHAR,
                    NCHAR,
                    NVARCHAR,
                    LONGNVARCHAR,
                    LONG32NVARCHAR,
                    CLOB,
                    NCLOB -> text(type);
            case BINARY, VARBINARY, LONGVARBINARY, LONG32VARBINARY, BLOB -> bytes(type);
        };
    }

    private String text(Basic type) {
        return switch (type.type()) {
            case CHAR, NCHAR -> character(type.length().orElse(1));
            case VARCHAR, NVARCHAR -> varchar(type.length().orElse(DEFAULT_LENGTH));
            case LONGVARCHAR, LONGNVARCHAR -> varchar(type.length().orElse(LONG_LENGTH));
            case LONG32VARCHAR, LONG32NVARCHAR -> longText(type);
            default -> clob(type);
        };
    }

    private String bytes(Basic type) {
        return switch (type.type()) {
            case BINARY -> binary(type.length().orElse(DEFAULT_LENGTH));
            case VARBINARY -> varbinary(type.length().orElse(DEFAULT_LENGTH));
            case LONGVARBINARY -> varbinary(type.length().orElse(LONG_LENGTH));
            case LONG32VARBINARY -> longBinary(type);
            default -> blob(type);
        };
    }

    /** {@code enum ('A','B')} with the labels in alphabetical order, as Hibernate's {@code EnumHelper} sorts them. */
    static String inlineEnum(ColumnType.EnumByName type, UnaryOperator<String> literal) {
        return type.values().stream().sorted().map(literal).collect(Collectors.joining(",", "enum (", ")"));
    }

    /** A type this database does not have; no script that holds it can be accepted or run. */
    static String missing(String what, String database) {
        return "<<type for " + what + ": " + database + " has none>>";
    }

    static boolean isText(SqlType type) {
        return List.of(
                        SqlType.CHAR,
                        SqlType.VARCHAR,
                        SqlType.LONGVARCHAR,
                        SqlType.LONG32VARCHAR,
                        SqlType.NCHAR,
                        SqlType.NVARCHAR,
                        SqlType.LONGNVARCHAR,
                        SqlType.LONG32NVARCHAR)
                .contains(type);
    }

    private static int precision(Basic type) {
        return type.precision().orElse(DEFAULT_PRECISION);
    }

    private static int scale(Basic type) {
        return type.scale().orElse(type.precision().isPresent() ? 0 : DEFAULT_SCALE);
    }

    private static int seconds(Basic type, int fallback) {
        return type.precision().orElse(fallback);
    }
}
