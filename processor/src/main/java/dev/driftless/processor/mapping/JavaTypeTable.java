package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.JavaType.ArrayOf;
import dev.driftless.processor.entity.JavaType.Declared;
import dev.driftless.processor.entity.JavaType.Primitive;
import dev.driftless.schema.model.SqlType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which JDBC type Hibernate recommends for a Java type, and the sizes a column of it gets by default (source:
 * {@code org.hibernate.type.descriptor.java.*.getRecommendedJdbcType}, {@code getDefaultSqlLength},
 * {@code getDefaultSqlPrecision}).
 */
final class JavaTypeTable {
    static final int DEFAULT_LENGTH = 255;
    static final int LONG_LENGTH = 32600;
    private static final int DECIMAL_PRECISION = 38;
    private static final int TIMESTAMP_PRECISION = 6;
    private static final Map<String, SqlType> TYPES = types();
    private static final Map<String, String> WRAPPERS = wrappers();
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("boolean", 1),
            Map.entry("byte", 1),
            Map.entry("short", 6),
            Map.entry("int", 11),
            Map.entry("long", 20),
            Map.entry("float", 14),
            Map.entry("double", 24),
            Map.entry("char", 1),
            Map.entry("java.math.BigDecimal", 40),
            Map.entry("java.math.BigInteger", 39),
            Map.entry("java.util.UUID", 36),
            Map.entry("java.util.Currency", 3),
            Map.entry("java.time.ZoneOffset", 6),
            Map.entry("java.net.InetAddress", 19));
    private static final Map<String, Integer> PRECISIONS = Map.ofEntries(
            Map.entry("boolean", 1),
            Map.entry("byte", 3),
            Map.entry("char", 3),
            Map.entry("short", 5),
            Map.entry("int", 10),
            Map.entry("long", 19),
            Map.entry("float", 8),
            Map.entry("double", 17),
            Map.entry("java.math.BigDecimal", DECIMAL_PRECISION),
            Map.entry("java.math.BigInteger", DECIMAL_PRECISION),
            Map.entry("java.time.Duration", 21));

    private JavaTypeTable() {}

    /** The name under which the type stands here: of the primitive for a wrapper, {@code byte[]} for an array of bytes. */
    static String key(JavaType type) {
        if (type instanceof Primitive primitive) {
            return primitive.keyword();
        }
        if (type instanceof Declared declared) {
            return WRAPPERS.getOrDefault(declared.name(), declared.name());
        }
        if (type instanceof ArrayOf array && array.component() instanceof Primitive primitive) {
            return primitive.keyword() + "[]";
        }
        return "";
    }

    /** {@code byte[]} for {@code Byte[]}, and the like for characters: what a large object makes of them. */
    static JavaType unwrapped(JavaType type) {
        boolean wrapped = type instanceof ArrayOf array
                && array.component() instanceof Declared element
                && (element.name().equals("java.lang.Byte") || element.name().equals("java.lang.Character"));
        return wrapped ? new ArrayOf(new Primitive(key(((ArrayOf) type).component()))) : type;
    }

    static Optional<SqlType> sqlType(JavaType type) {
        return Optional.ofNullable(TYPES.get(key(type)));
    }

    /** The length of a string, character or binary column that does not say. */
    static int length(JavaType type, SqlType sqlType) {
        String key = key(type);
        if ("java.util.UUID".equals(key) && (sqlType == SqlType.BINARY || sqlType == SqlType.VARBINARY)) {
            return 16;
        }
        return LENGTHS.getOrDefault(key, DEFAULT_LENGTH);
    }

    /** Whether values are only handles to what the database keeps, and have no length of their own. */
    static boolean isLocator(JavaType type) {
        return switch (key(type)) {
            case "java.sql.Blob", "java.sql.Clob", "java.sql.NClob" -> true;
            default -> false;
        };
    }

    /** Whether Hibernate's descriptor of the type is a {@code TemporalJavaType}. */
    static boolean isTemporal(JavaType type) {
        return switch (key(type)) {
            case "java.util.Date",
                    "java.util.Calendar",
                    "java.sql.Date",
                    "java.sql.Time",
                    "java.sql.Timestamp",
                    "java.time.Instant",
                    "java.time.LocalDate",
                    "java.time.LocalDateTime",
                    "java.time.LocalTime",
                    "java.time.OffsetDateTime",
                    "java.time.OffsetTime",
                    "java.time.ZonedDateTime" -> true;
            default -> false;
        };
    }

    /** The precision of a numeric column that does not say. */
    static int precision(JavaType type) {
        return PRECISIONS.getOrDefault(key(type), 19);
    }

    /** The scale of a numeric column that does not say. */
    static int scale(JavaType type) {
        String key = key(type);
        return key.equals("java.time.Duration") || key.equals("java.math.BigInteger") || isWhole(key) ? 0 : 2;
    }

    private static boolean isWhole(String key) {
        return switch (key) {
            case "boolean", "byte", "short", "int", "long", "char" -> true;
            default -> false;
        };
    }

    /** The fractional digits of seconds that a column has which does not say; senseless ones for what is no time. */
    static int secondPrecision(JavaType type, SqlType sqlType) {
        return switch (key(type)) {
            case "java.time.LocalTime", "java.time.OffsetTime", "java.sql.Time" -> 0;
            case "java.util.Date", "java.util.Calendar" -> sqlType == SqlType.TIME ? 0 : TIMESTAMP_PRECISION;
            case "java.sql.Timestamp",
                    "java.time.Instant",
                    "java.time.LocalDateTime",
                    "java.time.OffsetDateTime",
                    "java.time.ZonedDateTime" -> TIMESTAMP_PRECISION;
            default -> precision(type);
        };
    }

    private static Map<String, String> wrappers() {
        Map<String, String> wrappers = new LinkedHashMap<>();
        wrappers.put("java.lang.Boolean", "boolean");
        wrappers.put("java.lang.Byte", "byte");
        wrappers.put("java.lang.Short", "short");
        wrappers.put("java.lang.Integer", "int");
        wrappers.put("java.lang.Long", "long");
        wrappers.put("java.lang.Float", "float");
        wrappers.put("java.lang.Double", "double");
        wrappers.put("java.lang.Character", "char");
        return wrappers;
    }

    private static Map<String, SqlType> types() {
        Map<String, SqlType> types = new LinkedHashMap<>();
        types.put("boolean", SqlType.BOOLEAN);
        types.put("byte", SqlType.TINYINT);
        types.put("short", SqlType.SMALLINT);
        types.put("int", SqlType.INTEGER);
        types.put("long", SqlType.BIGINT);
        types.put("float", SqlType.REAL);
        types.put("double", SqlType.DOUBLE);
        types.put("char", SqlType.CHAR);
        types.put("byte[]", SqlType.VARBINARY);
        types.put("char[]", SqlType.VARCHAR);
        types.put("java.lang.String", SqlType.VARCHAR);
        types.put("java.lang.Class", SqlType.VARCHAR);
        types.put("java.math.BigDecimal", SqlType.NUMERIC);
        types.put("java.math.BigInteger", SqlType.NUMERIC);
        types.put("java.net.URL", SqlType.VARCHAR);
        types.put("java.net.InetAddress", SqlType.INET);
        types.put("java.sql.Blob", SqlType.BLOB);
        types.put("java.sql.Clob", SqlType.CLOB);
        types.put("java.sql.NClob", SqlType.NCLOB);
        types.put("java.sql.Date", SqlType.DATE);
        types.put("java.sql.Time", SqlType.TIME);
        types.put("java.sql.Timestamp", SqlType.TIMESTAMP);
        types.put("java.time.Duration", SqlType.NUMERIC);
        types.put("java.time.Instant", SqlType.TIMESTAMP_UTC);
        types.put("java.time.LocalDate", SqlType.DATE);
        types.put("java.time.LocalDateTime", SqlType.TIMESTAMP);
        types.put("java.time.LocalTime", SqlType.TIME);
        types.put("java.time.OffsetDateTime", SqlType.TIMESTAMP_UTC);
        types.put("java.time.OffsetTime", SqlType.TIME_UTC);
        types.put("java.time.Year", SqlType.INTEGER);
        types.put("java.time.ZonedDateTime", SqlType.TIMESTAMP_UTC);
        types.put("java.time.ZoneId", SqlType.VARCHAR);
        types.put("java.time.ZoneOffset", SqlType.VARCHAR);
        types.put("java.util.Calendar", SqlType.TIMESTAMP);
        types.put("java.util.Currency", SqlType.VARCHAR);
        types.put("java.util.Date", SqlType.TIMESTAMP);
        types.put("java.util.Locale", SqlType.VARCHAR);
        types.put("java.util.TimeZone", SqlType.VARCHAR);
        types.put("java.util.UUID", SqlType.UUID);
        return types;
    }
}
