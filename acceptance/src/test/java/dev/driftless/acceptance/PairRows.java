package dev.driftless.acceptance;

import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.random.SchemaPair;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One row for each table of a pair's start, and what has to become of it. A value depends on nothing but the column's type, so that
 * references find the row they refer to; some columns that may be empty are.
 */
final class PairRows {
    private static final String UUID_TEXT = "'11111111-1111-1111-1111-111111111111'";
    private static final int UUID_LENGTH = 36;

    private final SchemaPair pair;
    private final Dialect dialect;
    private final boolean postgres;
    private final boolean h2;
    private final Random empty;

    PairRows(SchemaPair pair, DatabaseKind kind, long seed) {
        this.pair = pair;
        this.dialect = Dialects.named(kind.dialect()).orElseThrow();
        this.postgres = kind == DatabaseKind.POSTGRESQL;
        this.h2 = kind == DatabaseKind.H2;
        this.empty = new Random(seed);
    }

    /** The value that rows have in a column. */
    String value(ColumnType type) {
        if (type instanceof ColumnType.EnumByName || type instanceof ColumnType.NamedEnum) {
            return "'NEW'";
        }
        return type instanceof Basic basic
                ? plain(basic)
                : dialect.neutralValue(type).orElseThrow();
    }

    private String plain(Basic type) {
        return switch (type.type()) {
            case BOOLEAN -> "true";
            case SMALLINT, INTEGER, BIGINT, NUMERIC, DOUBLE -> "1";
            case VARCHAR, LONG32VARCHAR -> type.length().orElse(0) == UUID_LENGTH ? UUID_TEXT : "'some'";
            case UUID -> UUID_TEXT;
            case DATE -> "date '2001-02-03'";
            case TIME -> "time '04:05:06'";
            case TIMESTAMP, TIMESTAMP_UTC -> "timestamp '2001-02-03 00:00:00'";
            case VARBINARY -> postgres ? "'\\x61'" : "x'61'";
            case CLOB -> postgres ? "lo_from_bytea(0, 'some')" : "'some'";
            case BLOB -> postgres ? "lo_from_bytea(0, '\\x61')" : "x'61'";
            case LONG32VARBINARY -> postgres ? "'\\x61'" : "x'61'";
            case JSON -> (h2 ? "json " : "") + "'{\"a\": 1}'";
            default -> dialect.neutralValue(type).orElseThrow();
        };
    }

    /** First what must be there, tables that others need first; then the references that may be empty. */
    void insert(Connection connection) throws SQLException {
        List<Table> tables = pair.start().tables().stream()
                .sorted(Comparator.comparingInt(
                        t -> Integer.parseInt(t.source().orElseThrow().replaceAll("\\D", ""))))
                .toList();
        List<String> statements = new ArrayList<>();
        tables.forEach(table -> statements.add(inserted(table)));
        Sql.run(connection, statements);
        for (Table table : tables) {
            for (ForeignKey key : table.foreignKeys()) {
                if (empty.nextBoolean() && isFilled(key)) {
                    link(connection, linked(table, key));
                }
            }
        }
    }

    /** A reference whose row has another value, by a key of its own say, stays as it is. */
    private static void link(Connection connection, String statement) throws SQLException {
        try {
            Sql.run(connection, List.of(statement));
        } catch (SQLException e) {
            boolean violates = e.getMessage().contains("foreign key constraint")
                    || e.getMessage().contains("Referential integrity constraint");
            if (!violates) {
                throw e;
            }
        }
    }

    private String inserted(Table table) {
        List<Column> columns =
                table.columns().stream().filter(c -> c.generatedAs().isEmpty()).toList();
        return "insert into " + dialect.quote(table.name())
                + columns.stream()
                        .map(c -> dialect.quote(c.name()))
                        .collect(Collectors.joining(", ", " (", ") values "))
                + columns.stream()
                        .map(c -> isFilled(table, c) ? value(c.type()) : "null")
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private boolean isFilled(Table table, Column column) {
        return !column.nullable() || isReferred(table, column) || (!isReference(table, column) && empty.nextBoolean());
    }

    private static boolean isReference(Table table, Column column) {
        return table.foreignKeys().stream().anyMatch(k -> k.columns().contains(column.name()));
    }

    /** A reference that is referred to stays empty as well: both would need each other. */
    private boolean isReferred(Table table, Column column) {
        return !isReference(table, column)
                && pair.start().tables().stream()
                        .flatMap(t -> t.foreignKeys().stream())
                        .anyMatch(k -> k.target().equals(table.name())
                                && k.targetColumns().contains(column.name()));
    }

    /** Whether rows to refer to have the value that references have; what is computed has another one. */
    private boolean isFilled(ForeignKey key) {
        Table target = pair.start().table(key.target()).orElseThrow();
        return key.targetColumns().stream()
                .map(name -> target.column(name).orElseThrow())
                .noneMatch(c -> c.generatedAs().isPresent() || (c.nullable() && isReference(target, c)));
    }

    private String linked(Table table, ForeignKey key) {
        return "update " + dialect.quote(table.name()) + " set "
                + key.columns().stream()
                        .map(c -> dialect.quote(c) + " = "
                                + value(table.column(c).orElseThrow().type()))
                        .collect(Collectors.joining(", "));
    }

    /** What is in the tables that both sides have, by the sources of table and column. */
    Map<String, String> read(Connection connection, Schema schema) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        for (Table table : schema.tables()) {
            if (same(pair.start(), table).isEmpty()
                    || same(pair.target(), table).isEmpty()) {
                continue;
            }
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select * from " + dialect.quote(table.name()))) {
                int count = 0;
                while (rows.next()) {
                    count++;
                    for (Column column : table.columns()) {
                        String name = column.name().text();
                        values.put(column.source().orElseThrow(), String.valueOf(rows.getString(name)));
                    }
                }
                values.put(table.source().orElseThrow() + " rows", String.valueOf(count));
            }
        }
        return values;
    }

    /** What of the start's values is not there any more, though column and table are on both sides. */
    List<String> lost(Map<String, String> before, Map<String, String> after, boolean back) {
        List<String> lost = new ArrayList<>();
        for (Table old : pair.start().tables()) {
            Optional<Table> now = same(pair.target(), old);
            if (now.isEmpty()) {
                continue;
            }
            compare(old.source().orElseThrow() + " rows", before, after, lost);
            for (Column column : old.columns()) {
                now.get().columns().stream()
                        .filter(c -> c.source().equals(column.source()))
                        .filter(c -> mustStay(old, column, c, back))
                        .filter(c -> c.nullable()
                                || !before.get(column.source().orElseThrow()).equals("null"))
                        .forEach(c -> compare(column.source().orElseThrow(), before, after, lost));
            }
        }
        return lost;
    }

    private static void compare(String what, Map<String, String> before, Map<String, String> after, List<String> lost) {
        if (!before.get(what).equals(after.get(what))) {
            lost.add(what + " had " + before.get(what) + ", has " + after.get(what));
        }
    }

    /** Generated values follow others; a reference to a key that went and came back is empty, or another one. */
    private boolean mustStay(Table old, Column before, Column after, boolean back) {
        boolean sameType = Canonical.of(before.type()).equals(Canonical.of(after.type()));
        boolean large = dialect.typeName(before.type()).equals("oid");
        boolean lostTarget = old.foreignKeys().stream()
                .filter(k -> k.columns().contains(before.name()))
                .anyMatch(k -> isAway(pair.start().table(k.target()).orElseThrow(), k.targetColumns()));
        return before.generatedAs().isEmpty()
                && after.generatedAs().isEmpty()
                && (sameType || (back && !large))
                && !(back && lostTarget);
    }

    private boolean isAway(Table table, List<Identifier> columns) {
        List<Optional<String>> left = same(pair.target(), table).stream()
                .flatMap(t -> t.columns().stream())
                .map(Column::source)
                .toList();
        return columns.stream()
                .anyMatch(c -> !left.contains(table.column(c).orElseThrow().source()));
    }

    private static Optional<Table> same(Schema schema, Table table) {
        return schema.tables().stream()
                .filter(t -> t.source().equals(table.source()))
                .findFirst();
    }
}
