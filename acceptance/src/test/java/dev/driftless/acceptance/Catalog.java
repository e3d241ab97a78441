package dev.driftless.acceptance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a database says about its own schema, as sorted lines of text, one object or one column a line. Two databases of one
 * product have the same lines if and only if their schemas are the same, but for the order of a table's columns
 * ({@link #columnOrder} tells that). Flyway's history table is left out; so are the names that H2 numbers by itself, and how far
 * a sequence has been used.
 */
public final class Catalog {
    static final String HISTORY = "flyway_schema_history";

    private Catalog() {}

    /** All objects of all schemas but the system's. */
    public static List<String> read(Connection connection, DatabaseKind kind) throws SQLException {
        List<String> lines =
                switch (kind) {
                    case H2 -> H2Catalog.read(connection);
                    case POSTGRESQL -> PostgresCatalog.read(connection);
                    case MARIADB -> MariaDbCatalog.read(connection);
                };
        return lines.stream().sorted().toList();
    }

    /** The same, over a connection of its own. */
    public static List<String> read(Database database) throws SQLException {
        try (Connection connection = database.connect()) {
            return read(connection, database.kind());
        }
    }

    /** Each table with its columns in order, one table a line. */
    public static List<String> columnOrder(Connection connection, DatabaseKind kind) throws SQLException {
        String schema =
                switch (kind) {
                    case H2 -> "<> 'INFORMATION_SCHEMA'";
                    case POSTGRESQL -> "not in ('pg_catalog', 'information_schema')";
                    case MARIADB -> "= database()";
                };
        List<String> columns = column(connection, """
                select concat(table_schema, '.', table_name, '|', column_name) from information_schema.columns
                where table_schema %s and lower(table_name) <> '%s' order by table_schema, table_name, ordinal_position
                """.formatted(schema, HISTORY));
        List<String> lines = new ArrayList<>();
        String table = "";
        StringBuilder line = new StringBuilder();
        for (String column : columns) {
            int bar = column.lastIndexOf('|');
            if (!column.substring(0, bar).equals(table)) {
                table = column.substring(0, bar);
                lines.add(line.toString());
                line = new StringBuilder("order " + table + ":");
            }
            line.append(' ').append(column.substring(bar + 1));
        }
        lines.add(line.toString());
        return lines.subList(1, lines.size()).stream().sorted().toList();
    }

    /** What one has and the other has not: {@code - } before a line that is missing, {@code + } before one that is too much. */
    public static List<String> differences(List<String> expected, List<String> actual) {
        List<String> missing = new ArrayList<>(expected);
        List<String> surplus = new ArrayList<>();
        for (String line : actual) {
            if (!missing.remove(line)) {
                surplus.add(line);
            }
        }
        List<String> differences = new ArrayList<>();
        missing.forEach(line -> differences.add("- " + line));
        surplus.forEach(line -> differences.add("+ " + line));
        return differences;
    }

    /** A query's first column. */
    static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Whether a line of a {@code create table} holds a column or constraint, and not the frame around them. */
    static boolean isFrame(String line) {
        return line.isBlank() || Set.of("(", ")").contains(line.strip());
    }
}
