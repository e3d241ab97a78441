package dev.driftless.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands out databases. The PostgreSQL and MariaDB servers come out of Maven artifacts, start when the first test asks for one,
 * serve the whole run and stop with the virtual machine. Nothing is skipped: a server that does not start fails the test.
 */
public final class Servers {
    private static final AtomicInteger H2_NUMBER = new AtomicInteger();

    private Servers() {}

    private static final class Postgres {
        static final PostgresServer SERVER = started();

        private static PostgresServer started() {
            try {
                return PostgresServer.start(folder());
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }

    private static final class MariaDb {
        static final MariaDbServer SERVER = started();

        private static MariaDbServer started() {
            try {
                return MariaDbServer.start(folder());
            } catch (IOException e) {
                throw new UncheckedIOException("MariaDB does not start", e);
            }
        }
    }

    /** An empty database; the caller closes it. */
    public static Database fresh(DatabaseKind kind) throws SQLException {
        return switch (kind) {
            case H2 -> h2();
            case POSTGRESQL -> Postgres.SERVER.fresh();
            case MARIADB -> MariaDb.SERVER.fresh();
        };
    }

    private static Database h2() {
        String url = "jdbc:h2:mem:driftless" + H2_NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        return new Database(DatabaseKind.H2, url, "sa", "", database -> {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown");
            }
        });
    }

    private static Path folder() throws IOException {
        return Files.createDirectories(Path.of("target", "servers").toAbsolutePath());
    }
}
