package dev.driftless.runtime.inspect;

import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Compares a live database with the schema of a snapshot. Both sides are told by a database in its own words, since no two spell a
 * check or a default the same way: the snapshot's by one of the same kind that is made from it in a place of its own, which is gone
 * afterwards (an H2 database in memory, PostgreSQL's temporary schema in a transaction that is rolled back, temporary tables on
 * MariaDB). Nothing that exists is touched.
 */
public final class Inspection {
    /** Flyway's table and that of interrupted migrations, which no snapshot knows. */
    private static final NamePatterns HISTORY = NamePatterns.of(List.of("flyway_schema_history", "driftless_progress"));

    private Inspection() {}

    /**
     * How the database differs from a schema. The order of columns does not count, as it does not to Hibernate, nor does how far a
     * sequence has been used.
     *
     * @param connection to the database; it may be used on afterwards
     * @param dialect the id of its dialect
     * @param ignored tables and sequences to leave out on both sides
     */
    public static Differences compare(Connection connection, String dialect, Schema schema, NamePatterns ignored)
            throws SQLException {
        Dialect sql = Dialects.named(dialect).orElseThrow();
        LiveSchema live =
                switch (sql.id()) {
                    case "h2" -> new H2Schema(connection, sql, schema);
                    case "postgresql" -> new PostgresSchema(connection, sql, schema);
                    case "mariadb" -> new MariaDbSchema(connection, sql, schema);
                    default -> throw new IllegalArgumentException(sql.id());
                };
        List<Refusal> refused = new ArrayList<>();
        List<DatabaseObject> actual = new ArrayList<>(live.actual());
        List<DatabaseObject> expected = new ArrayList<>(live.expected(withoutRows(schema), refused));
        refused.removeIf(
                refusal -> ignored.match(refusal.subject().table().name().text()));
        Predicate<DatabaseObject> unknown = object -> refused.stream().anyMatch(refusal -> refusal.concerns(object));
        expected.removeIf(unknown);
        actual.removeIf(unknown);
        return new Differences(
                Differences.between(ours(expected, ignored), ours(actual, ignored)),
                refused.stream().map(Refusal::describe).toList());
    }

    private static List<DatabaseObject> ours(List<DatabaseObject> objects, NamePatterns ignored) {
        return Differences.without(ignored, Differences.without(HISTORY, objects));
    }

    private static Schema withoutRows(Schema schema) {
        List<Table> tables = schema.tables().stream()
                .map(table -> table.withInserts(List.of()))
                .toList();
        return new Schema(tables, schema.sequences(), schema.enumTypes());
    }

    /** A query's first column. */
    static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
