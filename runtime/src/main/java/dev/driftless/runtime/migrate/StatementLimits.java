package dev.driftless.runtime.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sets how long a statement of a script may wait for a lock and may take, in each database's own words. */
final class StatementLimits {
    private StatementLimits() {}

    /** From now on the limits hold on that connection. */
    static void set(Connection connection, DatabaseKind kind, Patience patience) throws SQLException {
        List<String> statements = new ArrayList<>();
        patience.lock().ifPresent(limit -> statements.addAll(lock(kind, limit)));
        patience.statement().ifPresent(limit -> statements.add(statement(kind, limit)));
        run(connection, statements);
    }

    /** From now on the database's own limits hold again: waiting for Flyway's lock may take longer than a statement. */
    static void release(Connection connection, DatabaseKind kind, Patience patience) throws SQLException {
        List<String> statements = new ArrayList<>();
        if (kind == DatabaseKind.POSTGRESQL) {
            patience.lock().ifPresent(limit -> statements.add("reset lock_timeout"));
            patience.statement().ifPresent(limit -> statements.add("reset statement_timeout"));
        } else if (kind == DatabaseKind.MARIADB) {
            patience.lock()
                    .ifPresent(limit -> statements.add(
                            "set session lock_wait_timeout = default, session innodb_lock_wait_timeout = default"));
            patience.statement().ifPresent(limit -> statements.add("set session max_statement_time = default"));
        }
        run(connection, statements);
    }

    private static List<String> lock(DatabaseKind kind, Duration limit) {
        return switch (kind) {
            case H2 -> List.of("set lock_timeout " + limit.toMillis());
            case POSTGRESQL -> List.of("set lock_timeout = " + limit.toMillis());
            case MARIADB ->
                List.of("set session lock_wait_timeout = %1$d, session innodb_lock_wait_timeout = %1$d"
                        .formatted(Math.max(1, limit.toSeconds())));
        };
    }

    private static String statement(DatabaseKind kind, Duration limit) {
        return switch (kind) {
            case H2 -> "set query_timeout " + limit.toMillis();
            case POSTGRESQL -> "set statement_timeout = " + limit.toMillis();
            case MARIADB ->
                String.format(Locale.ROOT, "set session max_statement_time = %.3f", limit.toMillis() / 1000.0);
        };
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        for (String sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
