package dev.driftless.schema.snapshot;

import dev.driftless.schema.model.SqlType;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a snapshot calls a {@link SqlType}. Fixed for good: committed files hold these words. */
final class TypeNames {
    private static final Map<String, SqlType> BY_NAME = new TreeMap<>();

    static {
        for (SqlType type : SqlType.values()) {
            BY_NAME.put(of(type), type);
        }
    }

    private TypeNames() {}

    static Optional<SqlType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static String of(SqlType type) {
        return switch (type) {
            case BOOLEAN -> "boolean";
            case BIT -> "bit";
            case TINYINT -> "tinyint";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL -> "real";
            case DOUBLE -> "double";
            case FLOAT -> "float";
            case NUMERIC -> "numeric";
            case DECIMAL -> "decimal";
            case CHAR -> "char";
            case VARCHAR -> "varchar";
            case LONGVARCHAR -> "longvarchar";
            case LONG32VARCHAR -> "long32varchar";
            case NCHAR -> "nchar";
            case NVARCHAR -> "nvarchar";
            case LONGNVARCHAR -> "longnvarchar";
            case LONG32NVARCHAR -> "long32nvarchar";
            case CLOB -> "clob";
            case NCLOB -> "nclob";
            case BINARY -> "binary";
            case VARBINARY -> "varbinary";
            case LONGVARBINARY -> "longvarbinary";
            case LONG32VARBINARY -> "long32varbinary";
            case BLOB -> "blob";
            case DATE -> "date";
            case TIME -> "time";
            case TIME_WITH_TIMEZONE -> "time_with_timezone";
            case TIME_UTC -> "time_utc";
            case TIMESTAMP -> "timestamp";
            case TIMESTAMP_WITH_TIMEZONE -> "timestamp_with_timezone";
            case TIMESTAMP_UTC -> "timestamp_utc";
            case INTERVAL_SECOND -> "interval_second";
            case UUID -> "uuid";
            case JSON -> "json";
            case SQLXML -> "sqlxml";
            case INET -> "inet";
        };
    }
}
