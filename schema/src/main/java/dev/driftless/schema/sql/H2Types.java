package dev.driftless.schema.sql;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import java.util.Locale;

/** H2's type names, as Hibernate's {@code H2Dialect} has them. */
final class H2Types extends StandardTypes {
    private static final int MAX_LENGTH = 1_048_576;

    @Override
    String enumByName(ColumnType.EnumByName type) {
        return inlineEnum(type, Literals::text);
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

    /** What {@code information_schema.columns.data_type} calls a type, given as in {@code create table}. */
    static String catalogName(String typeName) {
        String type = typeName.toLowerCase(Locale.ROOT);
        String base = type.replaceAll("\\s*\\(.*?\\)", "").strip();
        return switch (base) {
            case "varchar", "nvarchar" -> "CHARACTER VARYING";
            case "char", "nchar" -> "CHARACTER";
            case "clob", "nclob" -> "CHARACTER LARGE OBJECT";
            case "varbinary" -> "BINARY VARYING";
            case "blob" -> "BINARY LARGE OBJECT";
            case "decimal" -> "NUMERIC";
            case "float" -> type.contains("24") ? "REAL" : "DOUBLE PRECISION";
            default -> base.endsWith(" array") ? "ARRAY" : base.toUpperCase(Locale.ROOT);
        };
    }
}
