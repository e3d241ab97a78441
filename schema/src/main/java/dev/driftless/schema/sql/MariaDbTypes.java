package dev.driftless.schema.sql;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.SqlType;

/**
 * MariaDB's type names, as Hibernate's {@code MariaDBDialect} has them from version 10.7 and with a character set of four bytes a
 * character.
 */
final class MariaDbTypes extends StandardTypes {
    private static final int MAX_VARCHAR = 16_383;
    private static final int MAX_TINY = 255;
    private static final int MAX_PLAIN = 65_535;
    private static final int MAX_MEDIUM = 16_777_215;

    @Override
    String enumByName(ColumnType.EnumByName type) {
        return inlineEnum(type, Literals::escaped);
    }

    @Override
    String namedEnum(ColumnType.NamedEnum type) {
        return missing("the named enum " + type.name(), "MariaDB");
    }

    @Override
    String varchar(int length) {
        return length <= MAX_VARCHAR ? "varchar(" + length + ")" : sized(length, "text");
    }

    /** MariaDB strips blanks from char columns, so Hibernate never uses them. */
    @Override
    String character(int length) {
        return "varchar(" + length + ")";
    }

    @Override
    String varbinary(int length) {
        return length <= MAX_PLAIN ? "varbinary(" + length + ")" : sized(length, "blob");
    }

    @Override
    String clob(Basic type) {
        return type.length().isEmpty() ? "longtext" : lob(type.length().getAsInt(), "text");
    }

    @Override
    String blob(Basic type) {
        return type.length().isEmpty() ? "longblob" : lob(type.length().getAsInt(), "blob");
    }

    @Override
    String longText(Basic type) {
        return type.type() == SqlType.LONG32NVARCHAR ? "longtext" : clob(type);
    }

    @Override
    String bool() {
        return "bit";
    }

    @Override
    String real() {
        return "float(23)";
    }

    @Override
    String numeric(int precision, int scale) {
        return "decimal(" + precision + "," + scale + ")";
    }

    @Override
    String timestamp(int precision) {
        return "datetime(" + precision + ")";
    }

    @Override
    String timestampWithZone(int precision) {
        return "timestamp(" + precision + ")";
    }

    @Override
    String timestampUtc(int precision) {
        return timestamp(precision);
    }

    @Override
    String timeWithZone(int precision) {
        return "time(" + precision + ")";
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
        return "longtext";
    }

    @Override
    String inet(int length) {
        return varbinary(length);
    }

    @Override
    String interval(int precision, int scale) {
        return missing("an interval", "MariaDB");
    }

    @Override
    String array(ColumnType.Array type) {
        return json();
    }

    private static String lob(int length, String kind) {
        return length <= MAX_TINY ? "tiny" + kind : sized(length, kind);
    }

    private static String sized(int length, String kind) {
        if (length <= MAX_PLAIN) {
            return kind;
        }
        return (length <= MAX_MEDIUM ? "medium" : "long") + kind;
    }
}
