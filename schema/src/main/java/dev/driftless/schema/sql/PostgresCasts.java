package dev.driftless.schema.sql;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import java.util.List;
import java.util.Optional;

/**
 * How values of one type become values of another where {@code alter column type} does not do it by itself, or would do it
 * wrongly: large objects, whose column holds only a number, enums that change between name and position, and plain values that become
 * JSON documents.
 */
final class PostgresCasts {
    private PostgresCasts() {}

    static Optional<String> using(Column before, Column after, Dialect dialect) {
        String name = dialect.quote(after.name());
        String comparable = before.type() instanceof ColumnType.NamedEnum ? name + "::text" : name;
        Optional<String> enums = EnumCasts.using(comparable, before.type(), after.type(), dialect);
        if (enums.isPresent()) {
            return after.type() instanceof ColumnType.NamedEnum
                    ? enums.map(cases -> "(" + cases + ")::" + dialect.typeName(after.type()))
                    : enums;
        }
        String from = kind(dialect.typeName(before.type()));
        String to = kind(dialect.typeName(after.type()));
        if (from.equals(to)) {
            return Optional.empty();
        }
        if (from.equals("oid") || to.equals("oid")) {
            return Optional.of(largeObject(name, from, to, dialect.typeName(after.type())));
        }
        if (List.of("boolean jsonb", "number jsonb").contains(from + " " + to)) {
            return Optional.of("to_jsonb(" + name + ")");
        }
        if (List.of("boolean number", "number boolean").contains(from + " " + to)) {
            return Optional.of(name + "::integer::" + dialect.typeName(after.type()));
        }
        return to.equals("text") ? Optional.empty() : Optional.of(name + "::" + dialect.typeName(after.type()));
    }

    private static String largeObject(String name, String from, String to, String type) {
        if (from.equals("oid")) {
            return to.equals("bytea") ? "lo_get(" + name + ")" : "convert_from(lo_get(" + name + "), 'UTF8')::" + type;
        }
        return from.equals("bytea")
                ? "lo_from_bytea(0, " + name + ")"
                : "lo_from_bytea(0, convert_to(" + name + "::text, 'UTF8'))";
    }

    /** Types between which PostgreSQL converts by itself have the same kind. */
    private static String kind(String type) {
        if (type.endsWith("array") || type.endsWith("]")) {
            return type;
        }
        if (type.startsWith("timestamp") || type.equals("date")) {
            return "moment";
        }
        String word = type.replaceAll("[ (].*", "");
        return switch (word) {
            case "varchar", "char", "text" -> "text";
            case "smallint", "integer", "bigint", "numeric", "decimal", "float", "float4" -> "number";
            default -> word;
        };
    }
}
