package dev.driftless.acceptance;

import dev.driftless.runtime.inspect.Difference;
import dev.driftless.runtime.inspect.Inspection;
import dev.driftless.runtime.inspect.NamePatterns;
import dev.driftless.schema.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads scripts into empty databases and says what the catalog is then, quickly: over one connection for each server, on
 * PostgreSQL in a transaction that is rolled back.
 */
final class Scratch implements AutoCloseable {
    private final Map<DatabaseKind, Database> databases = new EnumMap<>(DatabaseKind.class);
    private final Map<DatabaseKind, Connection> connections = new EnumMap<>(DatabaseKind.class);

    /**
     * An empty database after some statements.
     *
     * @param lines its catalog
     * @param order the order of each table's columns
     * @param refused what the database said to statements that it refused
     * @param drift how it differs from the schema that it should have, as {@code diff} sees it; nothing if none was given
     */
    record Loaded(List<String> lines, List<String> order, List<String> refused, List<Difference> drift) {
        Loaded {
            drift = List.copyOf(drift);
            lines = List.copyOf(lines);
            order = List.copyOf(order);
            refused = List.copyOf(refused);
        }
    }

    /** Runs statements in an empty database; as with Hibernate, those that the database refuses are left out. */
    Loaded load(DatabaseKind kind, List<String> statements) throws SQLException {
        return load(kind, statements, Optional.empty());
    }

    /** The same, and what {@code diff} says if the database should have a schema. */
    synchronized Loaded load(DatabaseKind kind, List<String> statements, Optional<Schema> should) throws SQLException {
        return switch (kind) {
            case H2 -> {
                try (Database database = Servers.fresh(kind);
                        Connection connection = database.connect()) {
                    yield load(connection, kind, statements, should);
                }
            }
            case POSTGRESQL -> {
                Connection connection = connection(kind);
                connection.setAutoCommit(false);
                try {
                    yield load(connection, kind, statements, should);
                } finally {
                    connection.rollback();
                }
            }
            case MARIADB -> {
                Connection connection = connection(kind);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set foreign_key_checks = 0");
                    statement.execute("create or replace database scratch");
                    statement.execute("set foreign_key_checks = 1");
                    statement.execute("use scratch");
                    yield load(connection, kind, statements, should);
                }
            }
        };
    }

    private static Loaded load(
            Connection connection, DatabaseKind kind, List<String> statements, Optional<Schema> should)
            throws SQLException {
        List<String> refused = new ArrayList<>();
        for (String sql : statements) {
            refusal(connection, sql).ifPresent(refused::add);
        }
        List<Difference> drift = should.isEmpty() ? List.of() : drift(connection, kind, should.get());
        return new Loaded(Catalog.read(connection, kind), Catalog.columnOrder(connection, kind), refused, drift);
    }

    private static List<Difference> drift(Connection connection, DatabaseKind kind, Schema should) throws SQLException {
        return Inspection.compare(connection, kind.dialect(), should, NamePatterns.of(List.of()))
                .found();
    }

    private static Optional<String> refusal(Connection connection, String sql) throws SQLException {
        Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return Optional.empty();
        } catch (SQLException e) {
            if (before != null) {
                connection.rollback(before);
            }
            return Optional.of(e.getMessage().lines().findFirst().orElse("") + " in: " + sql);
        }
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
