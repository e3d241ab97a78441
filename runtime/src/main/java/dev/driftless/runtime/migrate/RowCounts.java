package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.History.Entry;
import dev.driftless.runtime.migrate.MigrationFailure.Kind;
import dev.driftless.schema.migration.Preflight;
import dev.driftless.schema.sql.Dialects;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the database the preflight questions of pending migrations: how many rows stand in their way. Those of all migrations come
 * before the first of these runs; what cannot be answered yet, since an earlier migration has to rename a table first, say, is
 * asked again right before its own.
 */
final class RowCounts {
    private final Database database;

    RowCounts(Database database) {
        this.database = database;
    }

    /**
     * A question that the database could not answer.
     *
     * @param migration whose question it is
     * @param reason what the database said
     */
    record Unanswered(Entry migration, Preflight question, String reason) {}

    /**
     * Asks the questions of some migrations.
     *
     * @return those that could not be answered
     * @throws MigrationFailure if rows stand in the way of one
     */
    List<Unanswered> ask(List<Entry> migrations) {
        List<String> found = new ArrayList<>();
        List<Unanswered> open = new ArrayList<>();
        for (Entry migration : migrations) {
            for (Preflight question : questions(migration)) {
                try {
                    long rows = count(question.query());
                    if (rows != 0) {
                        found.add(line(migration, question, rows));
                    }
                } catch (SQLException e) {
                    open.add(new Unanswered(migration, question, DatabaseErrors.said(e, database.address())));
                }
            }
        }
        if (!found.isEmpty()) {
            throw new MigrationFailure(
                    Kind.ROWS_IN_THE_WAY,
                    "Rows stand in the way, so %s has not begun:%n%s%n".formatted(names(migrations), lines(found))
                            + "Mend those rows, then: upgrade. If the question is wrong, take its comment out of the V file,"
                            + " or give --skip-preflight.");
        }
        return open;
    }

    private List<Preflight> questions(Entry migration) {
        return database.scripts()
                .migration(migration.script())
                .map(script -> Preflight.in(
                        script, Dialects.named(database.kind().id()).orElseThrow()))
                .orElse(List.of());
    }

    private long count(String query) throws SQLException {
        Connection connection = database.connection();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    private static String line(Entry migration, Preflight question, long rows) {
        return "  V%s %s [%s]: %d, counted by %s"
                .formatted(
                        migration.version(),
                        question.subject(),
                        question.rule(),
                        rows,
                        question.query().replaceAll("\\s+", " "));
    }

    private static String lines(List<String> lines) {
        return String.join(System.lineSeparator(), lines);
    }

    private static String names(List<Entry> migrations) {
        return migrations.size() == 1 ? migrations.get(0).label() : "the upgrade";
    }
}
