package dev.driftless.runtime.migrate;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Gives Flyway its connections, and remembers by which numbers a server knows them: they are not another process's. */
final class OwnSessions implements DataSource {
    private final DatabaseKind kind;
    private final DataSource connections;
    private final Set<Long> numbers;

    /**
     * Around another source.
     *
     * @param numbers where the numbers of the sessions are kept
     */
    OwnSessions(DatabaseKind kind, DataSource connections, Set<Long> numbers) {
        this.kind = kind;
        this.connections = connections;
        this.numbers = numbers;
    }

    /** Where numbers can be kept by one thread and looked at by another. */
    static Set<Long> none() {
        return new ConcurrentSkipListSet<>();
    }

    /** The number of a session; asks no server for it. */
    static long number(DatabaseKind kind, Connection connection) throws SQLException {
        return kind == DatabaseKind.POSTGRESQL
                ? connection.unwrap(PGConnection.class).getBackendPID()
                : connection.unwrap(org.mariadb.jdbc.Connection.class).getThreadId();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return remembered(connections.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return remembered(connections.getConnection(user, password));
    }

    private Connection remembered(Connection connection) {
        try {
            if (kind != DatabaseKind.H2) {
                numbers.add(number(kind, connection));
            }
        } catch (SQLException e) {
            // a wrapper that does not let the driver through: then the session counts as another's
        }
        return connection;
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return connections.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        connections.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        connections.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return connections.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return connections.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return connections.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return connections.isWrapperFor(type);
    }
}
