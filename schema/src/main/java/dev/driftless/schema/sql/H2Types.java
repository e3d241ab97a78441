package dev.driftless.schema.sql;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;

/** H2's type names, as Hibernate's {@code H2Dialect} has them. */
final class H2Types extends StandardTypes {
    private static final int MAX_LENGTH = 1_048_576;

    @Override
    String enumByName(ColumnType.EnumByName type) {
        return inlineEnum(type);
    }

    @Override
    String namedEnum(ColumnType.NamedEnum type) {
        return Quoting.DOUBLE_QUOTES.quote(type.name());
    }

    @Override
    String varchar(int length) {
        return length <= MAX_LENGTH ? "varchar(" + length + ")" : "clob";
    }

    @Override
    String varbinary(int length) {
        return length <= MAX_LENGTH ? "varbinary(" + length + ")" : "blob";
    }

    @Override
    String clob(Basic type) {
        return "clob";
    }

    @Override
    String blob(Basic type) {
        return "blob";
    }

    @Override
    String real() {
        return "float(24)";
    }

    @Override
    String timeUtc(int precision) {
        return timeWithZone(precision);
    }

    @Override
    String momentOfChange(int precision) {
        return timestamp(precision);
    }

    @Override
    String uuid() {
        return "uuid";
    }

    @Override
    String json() {
        return "json";
    }

    @Override
    String xml() {
        return "clob";
    }

    @Override
    String inet(int length) {
        return varbinary(length);
    }

    @Override
    String interval(int precision, int scale) {
        return "interval second(" + precision + "," + scale + ")";
    }
}
