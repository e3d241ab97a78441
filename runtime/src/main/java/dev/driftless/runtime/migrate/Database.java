package dev.driftless.runtime.migrate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * An open database of one unit. Keeps a connection of its own for as long as it is open: so a database that cannot be reached is
 * found before Flyway starts, and an H2 file is not opened and closed several times in one command.
 */
final class Database implements AutoCloseable {
    private static final Duration FILE_IN_USE_PATIENCE = Duration.ofSeconds(5);

    /** H2 prints a stack trace when it cannot write its trace file, as in a read-only folder. */
    private static final String H2_TRACE_FILE = "TRACE_LEVEL_FILE";

    static final Duration LOCK_PATIENCE = Duration.ofMinutes(5);

    private final DatabaseAddress address;
    private final Scripts scripts;
    private final Connection connection;

    private Database(DatabaseAddress address, Scripts scripts, Connection connection) {
        this.address = address;
        this.scripts = scripts;
        this.connection = connection;
    }

    /** Opens the database; an H2 file that does not exist yet is made. */
    static Database open(DatabaseAddress address, Scripts scripts) {
        return new Database(address, scripts, connect(address));
    }

    /** Opens the database to look at it only; for an H2 file that does not exist yet, an empty one in memory stands in. */
    static Database openToRead(DatabaseAddress address, Scripts scripts) {
        return open(isMissingFile(address) ? emptyStandIn(address) : address, scripts);
    }

    private static boolean isMissingFile(DatabaseAddress address) {
        if (!isFile(address)) {
            return false;
        }
        String path = h2Place(address).replaceFirst("^file:", "").replaceFirst("^~", System.getProperty("user.home"));
        return !Files.exists(Path.of(path + ".mv.db"));
    }

    private static boolean isFile(DatabaseAddress address) {
        return address.kind() == DatabaseKind.H2
                && !h2Place(address).matches("(mem|tcp|ssl|zip|nio|split|async|memFS|memLZF):.*");
    }

    private static String h2Place(DatabaseAddress address) {
        return address.url().substring(DatabaseKind.H2.prefix().length()).replaceFirst(";.*", "");
    }

    private static DatabaseAddress emptyStandIn(DatabaseAddress address) {
        return new DatabaseAddress(
                DatabaseKind.H2, "jdbc:h2:mem:", address.shown(), address.user(), address.password(), address.source());
    }

    private static Connection connect(DatabaseAddress address) {
        long end = System.nanoTime() + FILE_IN_USE_PATIENCE.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(address.url(), properties(address));
            } catch (SQLException e) {
                if (!DatabaseErrors.isFileInUse(e) || System.nanoTime() > end) {
                    throw DatabaseErrors.connecting(e, address);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationFailure(MigrationFailure.Kind.DATABASE_IN_USE, "Interrupted while waiting.", e);
        }
    }

    private static Properties properties(DatabaseAddress address) {
        Properties properties = new Properties();
        address.user().ifPresent(user -> properties.setProperty("user", user));
        address.password().ifPresent(password -> properties.setProperty("password", password));
        if (isFile(address) && !address.url().toUpperCase(Locale.ROOT).contains(";" + H2_TRACE_FILE + "=")) {
            properties.setProperty(H2_TRACE_FILE, "0");
        }
        return properties;
    }

    DatabaseAddress address() {
        return address;
    }

    DatabaseKind kind() {
        return address.kind();
    }

    Scripts scripts() {
        return scripts;
    }

    Connection connection() {
        return connection;
    }

    /**
     * Flyway, set up for scripts that a tool wrote: text is taken verbatim, since {@code ${...}} may be data, and PostgreSQL's lock is
     * not held by an open transaction, since {@code create index concurrently} would wait for that transaction forever.
     */
    FluentConfiguration configuration() {
        FluentConfiguration configuration = Flyway.configure(scripts.classes())
                .loggers(QuietLog.class.getName())
                .dataSource(
                        address.url(),
                        address.user().orElse(null),
                        address.password().orElse(null))
                .locations("classpath:" + scripts.migrations())
                .failOnMissingLocations(true)
                .placeholderReplacement(false)
                .validateOnMigrate(true)
                .lockRetryCount((int) LOCK_PATIENCE.toSeconds());
        if (kind() == DatabaseKind.POSTGRESQL) {
            configuration
                    .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                    .setTransactionalLock(false);
        }
        return configuration;
    }

    History history() {
        return DatabaseErrors.translated(
                address, () -> History.of(configuration().load().info().all()));
    }

    /** What the database has run; the application's scripts are not looked at, and may be a mess. */
    History historyWithoutScripts() {
        return DatabaseErrors.translated(
                address,
                () -> History.of(
                        configuration().locations(new String[0]).load().info().applied()));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw DatabaseErrors.other(e, address);
        }
    }
}
