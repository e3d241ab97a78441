package dev.driftless.schema.model;

/**
 * The SQL type codes of Hibernate's {@code org.hibernate.type.SqlTypes} that a column can have, before a dialect turns them into
 * its own type names.
 */
public enum SqlType {
    BOOLEAN,
    BIT,
    TINYINT,
    SMALLINT,
    INTEGER,
    BIGINT,
    /** Java {@code float} without a precision: the dialect's own single precision type. */
    REAL,
    /** Java {@code double} without a precision. */
    DOUBLE,
    /** A floating point type with an explicit binary precision. */
    FLOAT,
    NUMERIC,
    DECIMAL,
    CHAR,
    VARCHAR,
    LONGVARCHAR,
    LONG32VARCHAR,
    NCHAR,
    NVARCHAR,
    LONGNVARCHAR,
    LONG32NVARCHAR,
    CLOB,
    NCLOB,
    BINARY,
    VARBINARY,
    LONGVARBINARY,
    LONG32VARBINARY,
    BLOB,
    DATE,
    TIME,
    TIME_WITH_TIMEZONE,
    TIME_UTC,
    TIMESTAMP,
    TIMESTAMP_WITH_TIMEZONE,
    TIMESTAMP_UTC,
    INTERVAL_SECOND,
    UUID,
    JSON,
    SQLXML,
    INET
}
