package dev.driftless.acceptance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Loads scripts into empty databases and says what the catalog is then, quickly: over one connection for each server, on
 * PostgreSQL in a transaction that is rolled back.
 */
final class Scratch implements AutoCloseable {
    private final Map<DatabaseKind, Database> databases = new EnumMap<>(DatabaseKind.class);
    private final Map<DatabaseKind, Connection> connections = new EnumMap<>(DatabaseKind.class);

    /** The catalog, with the order of columns, of an empty database after some statements. */
    synchronized List<String> catalog(DatabaseKind kind, List<String> statements) throws SQLException {
        return switch (kind) {
            case H2 -> {
                try (Database database = Servers.fresh(kind);
                        Connection connection = database.connect()) {
                    yield load(connection, kind, statements);
                }
            }
            case POSTGRESQL -> {
                Connection connection = connection(kind);
                connection.setAutoCommit(false);
                try {
                    yield load(connection, kind, statements);
                } finally {
                    connection.rollback();
                }
            }
            case MARIADB -> {
                Connection connection = connection(kind);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("create or replace database scratch");
                    statement.execute("use scratch");
                    yield load(connection, kind, statements);
                }
            }
        };
    }

    private static List<String> load(Connection connection, DatabaseKind kind, List<String> statements)
            throws SQLException {
        Sql.run(connection, statements);
        List<String> lines = new ArrayList<>(Catalog.read(connection, kind));
        lines.addAll(Catalog.columnOrder(connection, kind));
        return lines;
    }

    private Connection connection(DatabaseKind kind) throws SQLException {
        if (!connections.containsKey(kind)) {
            Database database = Servers.fresh(kind);
            databases.put(kind, database);
            connections.put(kind, database.connect());
        }
        return connections.get(kind);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
        for (Database database : databases.values()) {
            database.close();
        }
    }
}
