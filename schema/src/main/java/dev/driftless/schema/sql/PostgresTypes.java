package dev.driftless.schema.sql;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;

/** PostgreSQL's type names, as Hibernate's {@code PostgreSQLDialect} has them. */
final class PostgresTypes extends StandardTypes {
    private static final int MAX_LENGTH = 10_485_760;
    private static final int SINGLE_PRECISION = 24;

    @Override
    String enumByName(ColumnType.EnumByName type) {
        return type.length() == 1 ? character(1) : varchar(type.length());
    }

    @Override
    String namedEnum(ColumnType.NamedEnum type) {
        return Quoting.DOUBLE_QUOTES.quote(type.name());
    }

    @Override
    String varchar(int length) {
        return length <= MAX_LENGTH ? "varchar(" + length + ")" : "text";
    }

    @Override
    String binary(int length) {
        return "bytea";
    }

    @Override
    String varbinary(int length) {
        return "bytea";
    }

    @Override
    String clob(Basic type) {
        return "oid";
    }

    @Override
    String blob(Basic type) {
        return "oid";
    }

    @Override
    String longText(Basic type) {
        return "text";
    }

    @Override
    String longBinary(Basic type) {
        return "bytea";
    }

    @Override
    String tinyint() {
        return "smallint";
    }

    @Override
    String real() {
        return "float4";
    }

    @Override
    String floating(int precision) {
        return precision <= SINGLE_PRECISION ? "float4" : super.floating(precision);
    }

    @Override
    String uuid() {
        return "uuid";
    }

    @Override
    String json() {
        return "jsonb";
    }

    @Override
    String xml() {
        return "xml";
    }

    @Override
    String inet(int length) {
        return "inet";
    }

    @Override
    String interval(int precision, int scale) {
        return "interval second(" + Math.min(scale, 6) + ")";
    }
}
