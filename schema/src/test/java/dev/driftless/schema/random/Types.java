package dev.driftless.schema.random;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.ColumnType.EnumByName;
import dev.driftless.schema.model.ColumnType.EnumByOrdinal;
import dev.driftless.schema.model.SqlType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The types of random columns, in families whose members convert into each other with the value that a row has. */
final class Types {
    /** A text that can hold nothing but a UUID. */
    private static final ColumnType UUID_TEXT = text(36);

    private static final List<List<ColumnType>> FAMILIES = List.of(
            List.of(text(40), text(100), text(300), Basic.of(SqlType.LONG32VARCHAR)),
            List.of(text(40), text(255)),
            List.of(
                    Basic.of(SqlType.SMALLINT),
                    Basic.of(SqlType.INTEGER),
                    Basic.of(SqlType.BIGINT),
                    Basic.decimal(SqlType.NUMERIC, 12, 2),
                    Basic.decimal(SqlType.NUMERIC, 19, 0),
                    Basic.of(SqlType.DOUBLE),
                    Basic.of(SqlType.BOOLEAN)),
            List.of(Basic.precise(SqlType.TIMESTAMP, 6), Basic.precise(SqlType.TIMESTAMP, 0), Basic.of(SqlType.DATE)),
            List.of(Basic.precise(SqlType.TIMESTAMP_UTC, 6), Basic.precise(SqlType.TIMESTAMP_UTC, 3)),
            List.of(Basic.of(SqlType.UUID), UUID_TEXT),
            List.of(Basic.sized(SqlType.VARBINARY, 100), Basic.sized(SqlType.VARBINARY, 200)),
            List.of(Basic.of(SqlType.CLOB), Basic.of(SqlType.LONG32VARCHAR)),
            List.of(Basic.of(SqlType.BLOB), Basic.of(SqlType.LONG32VARBINARY)),
            List.of(Basic.of(SqlType.JSON)),
            List.of(Basic.of(SqlType.TIME)),
            List.of(new ColumnType.Array(Basic.of(SqlType.INTEGER), OptionalInt.empty())),
            List.of(
                    new EnumByName(List.of("NEW", "OLD"), 255),
                    new EnumByName(List.of("NEW", "ANCIENT", "OLD"), 255),
                    new EnumByName(List.of("FUTURE", "NEW"), 255),
                    new EnumByName(List.of("NEW"), 255),
                    new EnumByName(List.of("NEW", "OLD"), 20),
                    new EnumByOrdinal(SqlType.TINYINT, List.of("NEW", "OLD")),
                    new EnumByOrdinal(SqlType.TINYINT, List.of("NEW", "OLD", "ANCIENT"))));

    private static final Set<SqlType> LARGE =
            EnumSet.of(SqlType.LONG32VARCHAR, SqlType.CLOB, SqlType.BLOB, SqlType.LONG32VARBINARY, SqlType.JSON);
    private static final Set<SqlType> NUMBERS =
            EnumSet.of(SqlType.SMALLINT, SqlType.INTEGER, SqlType.BIGINT, SqlType.NUMERIC);

    private Types() {}

    static ColumnType text(int length) {
        return Basic.sized(SqlType.VARCHAR, length);
    }

    static ColumnType any(Chance chance) {
        return chance.pick(chance.pick(FAMILIES));
    }

    /** Another type of the same family, if there is one. */
    static ColumnType near(ColumnType type, Chance chance) {
        List<List<ColumnType>> families =
                FAMILIES.stream().filter(f -> f.contains(type)).toList();
        return families.isEmpty() ? type : chance.pick(chance.pick(families));
    }

    static boolean areNear(ColumnType one, ColumnType other) {
        return one.equals(other) || FAMILIES.stream().anyMatch(f -> f.contains(one) && f.contains(other));
    }

    /** Whether one can compare it with a number and reckon with it. */
    static boolean isNumber(ColumnType type) {
        return type instanceof Basic basic && NUMBERS.contains(basic.type());
    }

    static boolean isIndexable(ColumnType type) {
        return !(type instanceof ColumnType.Array) && !(type instanceof Basic basic && LARGE.contains(basic.type()));
    }

    /** With a default that differs from the one it has. */
    static Column withDefault(Column column) {
        return column.withDefault(defaults(column.type()).stream()
                .filter(value -> !column.defaultValue().equals(Optional.of(value)))
                .findFirst());
    }

    private static List<String> defaults(ColumnType type) {
        if (type instanceof EnumByName || type instanceof ColumnType.NamedEnum) {
            return List.of("'NEW'");
        }
        if (type instanceof Basic basic && !type.equals(UUID_TEXT)) {
            return switch (basic.type()) {
                case VARCHAR -> List.of("'it''s'", "'other'");
                case INTEGER, BIGINT, SMALLINT -> List.of("7", "8");
                case NUMERIC -> List.of("1.5", "2");
                case BOOLEAN -> List.of("true", "false");
                default -> List.of();
            };
        }
        return List.of();
    }
}
