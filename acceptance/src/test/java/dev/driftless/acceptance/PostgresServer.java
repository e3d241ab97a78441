package dev.driftless.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server. Databases are emptied and used again, because creating one takes ten times as long as dropping the
 * objects of a test.
 */
final class PostgresServer {
    private static final String USER = "driftless";
    private static final String PASSWORD = "driftless";

    private final EmbeddedPostgres server;
    private final AtomicInteger created = new AtomicInteger();
    private final Queue<String> idle = new ConcurrentLinkedQueue<>();

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static PostgresServer start(Path folder) throws IOException {
        Path data = Files.createTempDirectory(folder, "postgresql-");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "100")
                .setServerConfig("timezone", "UTC")
                .start();
        PostgresServer started = new PostgresServer(server);
        try {
            started.execute("create role " + USER + " superuser login password '" + PASSWORD + "'");
            Files.writeString(data.resolve("pg_hba.conf"), """
                    host all postgres 127.0.0.1/32 trust
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
            started.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            server.close();
            throw new IOException("PostgreSQL refuses a role", e);
        }
        return started;
    }

    Database fresh() throws SQLException {
        String name = idle.poll();
        if (name == null) {
            name = "driftless" + created.incrementAndGet();
            execute("create database " + name + " owner " + USER);
        }
        return new Database(
                DatabaseKind.POSTGRESQL,
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name,
                USER,
                PASSWORD,
                this::recycle);
    }

    /** Empties a database; one that cannot be emptied, because somebody still works there, is dropped by force. */
    private void recycle(Database database) throws SQLException {
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        try (Connection connection = database.connect()) {
            empty(connection);
            idle.add(name);
        } catch (SQLException e) {
            execute("drop database if exists " + name + " with (force)");
        }
    }

    private static void empty(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '2s'");
            try (ResultSet schemas = statement.executeQuery(
                    "select quote_ident(nspname) from pg_namespace where nspname not like 'pg\\_%' and nspname <> 'information_schema'")) {
                while (schemas.next()) {
                    statements.add("drop schema " + schemas.getString(1) + " cascade");
                }
            }
            statements.add("create schema public");
            statement.execute(String.join(";", statements));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
