package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.JavaType;
import dev.driftless.schema.model.SqlType;
import java.util.Map;
import java.util.Optional;

/** The numbers of {@code org.hibernate.type.SqlTypes}, as {@code @JdbcTypeCode} gives them. */
final class JdbcCodes {
    static final int ARRAY = 2003;
    static final int JSON = 3001;
    static final int SQLXML = 2009;
    static final int FLOAT = 6;
    static final int REAL = 7;
    static final int DOUBLE = 8;
    static final int INTERVAL_SECOND = 3100;
    static final int ENUM = 6000;
    static final int NAMED_ENUM = 6001;
    private static final Map<Integer, SqlType> TYPES = Map.ofEntries(
            Map.entry(-7, SqlType.BIT),
            Map.entry(-6, SqlType.TINYINT),
            Map.entry(5, SqlType.SMALLINT),
            Map.entry(4, SqlType.INTEGER),
            Map.entry(-5, SqlType.BIGINT),
            Map.entry(FLOAT, SqlType.FLOAT),
            Map.entry(REAL, SqlType.REAL),
            Map.entry(DOUBLE, SqlType.FLOAT),
            Map.entry(2, SqlType.NUMERIC),
            Map.entry(3, SqlType.DECIMAL),
            Map.entry(1, SqlType.CHAR),
            Map.entry(12, SqlType.VARCHAR),
            Map.entry(-1, SqlType.LONGVARCHAR),
            Map.entry(4001, SqlType.LONG32VARCHAR),
            Map.entry(91, SqlType.DATE),
            Map.entry(92, SqlType.TIME),
            Map.entry(93, SqlType.TIMESTAMP),
            Map.entry(-2, SqlType.BINARY),
            Map.entry(-3, SqlType.VARBINARY),
            Map.entry(-4, SqlType.LONGVARBINARY),
            Map.entry(4003, SqlType.LONG32VARBINARY),
            Map.entry(2004, SqlType.BLOB),
            Map.entry(2005, SqlType.CLOB),
            Map.entry(16, SqlType.BOOLEAN),
            Map.entry(-15, SqlType.NCHAR),
            Map.entry(-9, SqlType.NVARCHAR),
            Map.entry(-16, SqlType.LONGNVARCHAR),
            Map.entry(4002, SqlType.LONG32NVARCHAR),
            Map.entry(2011, SqlType.NCLOB),
            Map.entry(SQLXML, SqlType.SQLXML),
            Map.entry(2013, SqlType.TIME_WITH_TIMEZONE),
            Map.entry(2014, SqlType.TIMESTAMP_WITH_TIMEZONE),
            Map.entry(3000, SqlType.UUID),
            Map.entry(JSON, SqlType.JSON),
            Map.entry(3002, SqlType.INET),
            Map.entry(3003, SqlType.TIMESTAMP_UTC),
            Map.entry(3004, SqlType.BLOB),
            Map.entry(3005, SqlType.CLOB),
            Map.entry(3006, SqlType.NCLOB),
            Map.entry(3007, SqlType.TIME_UTC),
            Map.entry(3008, SqlType.TIMESTAMP),
            Map.entry(3009, SqlType.TIMESTAMP),
            Map.entry(3010, SqlType.DATE),
            Map.entry(3011, SqlType.TIME),
            Map.entry(3012, SqlType.TIMESTAMP_WITH_TIMEZONE),
            Map.entry(3013, SqlType.TIME_WITH_TIMEZONE),
            Map.entry(3014, SqlType.TIMESTAMP_WITH_TIMEZONE),
            Map.entry(3015, SqlType.NUMERIC),
            Map.entry(3018, SqlType.JSON),
            Map.entry(3019, SqlType.SQLXML),
            Map.entry(INTERVAL_SECOND, SqlType.INTERVAL_SECOND));

    /** By {@link JavaTypeTable#key}. */
    private static final Map<String, Integer> OF_CLASSES = Map.ofEntries(
            Map.entry("java.lang.String", 12),
            Map.entry("java.math.BigDecimal", 2),
            Map.entry("java.math.BigInteger", 2),
            Map.entry("boolean", -7),
            Map.entry("byte", -6),
            Map.entry("short", 5),
            Map.entry("int", 4),
            Map.entry("long", -5),
            Map.entry("float", REAL),
            Map.entry("double", 8),
            Map.entry("char", 1),
            Map.entry("byte[]", -3),
            Map.entry("char[]", 12),
            Map.entry("java.sql.Date", 91),
            Map.entry("java.sql.Time", 92),
            Map.entry("java.sql.Timestamp", 93),
            Map.entry("java.util.Date", 93),
            Map.entry("java.util.Calendar", 93),
            Map.entry("java.time.LocalTime", 92),
            Map.entry("java.time.LocalDate", 91),
            Map.entry("java.time.LocalDateTime", 93),
            Map.entry("java.time.OffsetTime", 2013),
            Map.entry("java.time.OffsetDateTime", 2014),
            Map.entry("java.time.ZonedDateTime", 2014),
            Map.entry("java.time.Instant", 3003),
            Map.entry("java.time.Duration", INTERVAL_SECOND),
            Map.entry("java.util.UUID", 3000),
            Map.entry("java.sql.Blob", 2004),
            Map.entry("java.sql.Clob", 2005));

    private JdbcCodes() {}

    /** The code that JDBC has for a class (source: {@code JdbcTypeJavaClassMappings}). */
    static Optional<Integer> ofClass(JavaType type) {
        return Optional.ofNullable(OF_CLASSES.get(JavaTypeTable.key(type)));
    }

    static Optional<SqlType> sqlType(int code) {
        return Optional.ofNullable(TYPES.get(code));
    }
}
