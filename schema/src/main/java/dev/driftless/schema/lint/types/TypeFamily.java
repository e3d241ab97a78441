package dev.driftless.schema.lint.types;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.SqlType;
import java.util.Optional;

/** Kinds of types between whose members values convert in the same way. */
public enum TypeFamily {
    INTEGER("0"),
    DECIMAL("0"),
    APPROXIMATE("0"),
    BOOLEAN("false"),
    TEXT("''"),
    LARGE_TEXT("''"),
    BINARY(""),
    LARGE_BINARY(""),
    DATE("current_date"),
    TIME("current_time"),
    TIMESTAMP("current_timestamp"),
    INTERVAL(""),
    UUID(""),
    JSON("'{}'"),
    XML(""),
    INET(""),
    ENUM(""),
    ARRAY(""),
    RAW("");

    private final String suggested;

    TypeFamily(String suggested) {
        this.suggested = suggested;
    }

    /** A neutral value as an SQL expression, where there is one. */
    public Optional<String> suggestedValue() {
        return suggested.isEmpty() ? Optional.empty() : Optional.of(suggested);
    }

    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == APPROXIMATE;
    }

    public static TypeFamily of(ColumnType type) {
        if (type instanceof ColumnType.Basic basic) {
            return of(basic.type());
        }
        if (type instanceof ColumnType.EnumByOrdinal) {
            return INTEGER;
        }
        if (type instanceof ColumnType.Array) {
            return ARRAY;
        }
        if (type instanceof ColumnType.Period period) {
            return of(period.changeset());
        }
        return type instanceof ColumnType.Raw ? RAW : ENUM;
    }

    private static TypeFamily of(SqlType type) {
        return switch (type) {
            case BOOLEAN, BIT -> BOOLEAN;
            case TINYINT, SMALLINT, INTEGER, BIGINT -> INTEGER;
            case REAL, DOUBLE, FLOAT -> APPROXIMATE;
            case NUMERIC, DECIMAL -> DECIMAL;
            case CHAR, VARCHAR, LONGVARCHAR, LONG32VARCHAR, NCHAR, NVARCHAR, LONGNVARCHAR, LONG32NVARCHAR -> TEXT;
            case CLOB, NCLOB -> LARGE_TEXT;
            case BINARY, VARBINARY, LONGVARBINARY, LONG32VARBINARY -> BINARY;
            case BLOB -> LARGE_BINARY;
            case DATE -> DATE;
            case TIME, TIME_WITH_TIMEZONE, TIME_UTC -> TIME;
            case TIMESTAMP, TIMESTAMP_WITH_TIMEZONE, TIMESTAMP_UTC -> TIMESTAMP;
            case INTERVAL_SECOND -> INTERVAL;
            case UUID -> UUID;
            case JSON -> JSON;
            case SQLXML -> XML;
            case INET -> INET;
        };
    }
}
