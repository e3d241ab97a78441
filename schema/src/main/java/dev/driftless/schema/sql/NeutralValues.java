package dev.driftless.schema.sql;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import java.util.Optional;

/** The plainest value of each type, in a spelling that every database takes which has the type. */
final class NeutralValues {
    private NeutralValues() {}

    static Optional<String> of(ColumnType type, Dialect dialect) {
        String typeName = dialect.typeName(type);
        if (type instanceof ColumnType.EnumByName enumType) {
            return enumType.values().stream().findFirst().map(dialect::literal);
        }
        if (type instanceof ColumnType.EnumByOrdinal) {
            return Optional.of("0");
        }
        if (type instanceof ColumnType.Array) {
            return Optional.of(typeName.equals("json") ? "json_array()" : "cast(array[] as " + typeName + ")");
        }
        if (type instanceof ColumnType.Period period) {
            return of(period.changeset(), dialect);
        }
        return type instanceof Basic basic ? basic(basic, typeName) : Optional.empty();
    }

    private static Optional<String> basic(Basic type, String typeName) {
        return switch (type.type()) {
            case BOOLEAN, BIT -> Optional.of("false");
            case TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, FLOAT, NUMERIC, DECIMAL -> Optional.of("0");
            case DATE -> Optional.of("date '1970-01-01'");
            case TIME, TIME_WITH_TIMEZONE, TIME_UTC -> Optional.of("time '00:00:00'");
            case TIMESTAMP, TIMESTAMP_WITH_TIMEZONE, TIMESTAMP_UTC -> Optional.of("timestamp '1970-01-01 00:00:01'");
            case UUID -> Optional.of("'00000000-0000-0000-0000-000000000000'");
            case JSON -> Optional.of(typeName.equals("jsonb") ? "'{}'" : "json_object()");
            case INTERVAL_SECOND, SQLXML, INET -> Optional.empty();
            case BINARY, VARBINARY, LONGVARBINARY, LONG32VARBINARY, BLOB, CLOB, NCLOB -> large(typeName);
            case CHAR, VARCHAR, LONGVARCHAR, LONG32VARCHAR, NCHAR, NVARCHAR, LONGNVARCHAR, LONG32NVARCHAR ->
                Optional.of("''");
        };
    }

    private static Optional<String> large(String typeName) {
        return Optional.of(
                switch (typeName) {
                    case "oid" -> "lo_from_bytea(0, '')";
                    case "bytea" -> "''";
                    default -> typeName.contains("binary") || typeName.contains("blob") ? "x''" : "''";
                });
    }
}
