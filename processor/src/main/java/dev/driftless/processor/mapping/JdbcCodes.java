package dev.driftless.processor.mapping;

import dev.driftless.schema.model.SqlType;
import java.util.Map;
import java.util.Optional;

/** The numbers of {@code org.hibernate.type.SqlTypes}, as {@code @JdbcTypeCode} gives them. */
final class JdbcCodes {
    static final int ARRAY = 2003;
    static final int NAMED_ENUM = 6001;
    private static final Map<Integer, SqlType> TYPES = Map.ofEntries(
            Map.entry(-7, SqlType.BIT),
            Map.entry(-6, SqlType.TINYINT),
            Map.entry(5, SqlType.SMALLINT),
            Map.entry(4, SqlType.INTEGER),
            Map.entry(-5, SqlType.BIGINT),
            Map.entry(6, SqlType.REAL),
            Map.entry(7, SqlType.REAL),
            Map.entry(8, SqlType.DOUBLE),
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
            Map.entry(2009, SqlType.SQLXML),
            Map.entry(2013, SqlType.TIME_WITH_TIMEZONE),
            Map.entry(2014, SqlType.TIMESTAMP_WITH_TIMEZONE),
            Map.entry(3000, SqlType.UUID),
            Map.entry(3001, SqlType.JSON),
            Map.entry(3002, SqlType.INET),
            Map.entry(3003, SqlType.TIMESTAMP_UTC),
            Map.entry(3004, SqlType.BLOB),
            Map.entry(3005, SqlType.CLOB),
            Map.entry(3006, SqlType.NCLOB),
            Map.entry(3007, SqlType.TIME_UTC),
            Map.entry(3008, SqlType.TIMESTAMP_WITH_TIMEZONE),
            Map.entry(3009, SqlType.TIMESTAMP),
            Map.entry(3010, SqlType.DATE),
            Map.entry(3011, SqlType.TIME),
            Map.entry(3012, SqlType.TIMESTAMP_WITH_TIMEZONE),
            Map.entry(3013, SqlType.TIME_WITH_TIMEZONE),
            Map.entry(3014, SqlType.TIMESTAMP_WITH_TIMEZONE),
            Map.entry(3018, SqlType.JSON),
            Map.entry(3100, SqlType.INTERVAL_SECOND));

    private JdbcCodes() {}

    static Optional<SqlType> sqlType(int code) {
        return Optional.ofNullable(TYPES.get(code));
    }
}
