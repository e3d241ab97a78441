package dev.driftless.acceptance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * An empty database of a test's own. Closing it drops what the test left there; no connection may be open by then.
 *
 * @param kind which product
 * @param url complete but for user and password
 * @param user may do everything in this database
 * @param password of that user
 * @param disposal what gives the database back
 */
public record Database(DatabaseKind kind, String url, String user, String password, Disposal disposal)
        implements AutoCloseable {

    /** Gives a database back to where it came from. */
    @FunctionalInterface
    interface Disposal {
        void dispose(Database database) throws SQLException;
    }

    /** A new connection, in auto-commit mode. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Words of a command line, and the options that lead it here. */
    String[] login(String... words) {
        return Stream.concat(Stream.of(words), Stream.of("--url", url, "--user", user, "--password", password))
                .toArray(String[]::new);
    }

    @Override
    public void close() throws SQLException {
        disposal.dispose(this);
    }
}
