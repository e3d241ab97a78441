package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.Journal.Direction;
import dev.driftless.runtime.migrate.Journal.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.baseline.BaselineMigrationConfigurationExtension;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.h2.api.ErrorCode;

/**
 * An open database of one unit. Keeps a connection of its own for as long as it is open: so a database that cannot be reached is
 * found before Flyway starts, and an H2 file is not opened and closed several times in one command.
 */
final class Database implements AutoCloseable {
    private static final Duration FILE_IN_USE_PATIENCE = Duration.ofSeconds(5);

    /** H2 prints a stack trace when it cannot write its trace file, as in a read-only folder. */
    private static final String H2_TRACE_FILE = "TRACE_LEVEL_FILE";

    /** No file's name begins so. */
    private static final String NO_BASELINE = "no-baseline:";

    static final Duration LOCK_PATIENCE = Duration.ofMinutes(5);

    private final DatabaseAddress address;
    private final Scripts scripts;
    private final Connection connection;
    private final Set<Long> ownSessions = OwnSessions.none();

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
        if (!isFile(address) || address.connections().isPresent()) {
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

    /** Waits for a file that is in use, always for a moment; for a server that does not answer only if it was asked to. */
    private static Connection connect(DatabaseAddress address) {
        Optional<Duration> wait = address.patience().database();
        long start = System.nanoTime();
        boolean told = false;
        while (true) {
            try {
                return address.connections().isPresent()
                        ? address.connections().get().getConnection()
                        : address.kind().connect(address.url(), properties(address));
            } catch (SQLException e) {
                Duration patience = DatabaseErrors.isFileInUse(e)
                        ? wait.orElse(FILE_IN_USE_PATIENCE)
                        : DatabaseErrors.isNotYetThere(e, address) ? wait.orElse(Duration.ZERO) : Duration.ZERO;
                if (System.nanoTime() - start >= patience.toNanos()) {
                    throw DatabaseErrors.connecting(e, address);
                }
                if (!told && wait.isPresent()) {
                    address.patience().told().accept("Waiting for the database: " + DatabaseErrors.said(e, address));
                    told = true;
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

    /** Runs work of Flyway's, and says meanwhile who holds what it waits for. */
    <T> T watched(Supplier<T> work) {
        LockWatch watch = new LockWatch(this, ownSessions);
        try {
            return work.get();
        } finally {
            watch.close();
        }
    }

    /** Whether the statements of a script on that connection stay even if a later one fails. */
    boolean keepsEachStatement(Connection worker) throws SQLException {
        return !kind().transactionalDdl() || worker.getAutoCommit();
    }

    /** The limits for statements of scripts hold from now on. */
    void limit(Connection worker) throws SQLException {
        StatementLimits.set(worker, kind(), address.patience());
    }

    /** The database's own limits hold again. */
    void unlimit(Connection worker) throws SQLException {
        StatementLimits.release(worker, kind(), address.patience());
    }

    /** The script that did not come to its end, if there is one that is still of interest. */
    Optional<Position> interrupted(History history) {
        return Journal.read(connection).filter(position -> history.find(position.version())
                .map(entry -> entry.isApplied() == (position.direction() == Direction.DOWN))
                .orElse(position.direction() == Direction.UP));
    }

    /** Takes the journal away, once all scripts have come to their end, those of other processes, too. */
    void dropFinishedJournal() {
        if (Journal.read(connection).isPresent()) {
            DatabaseErrors.translated(
                    address,
                    () -> FlywayInternals.locked(this, flyway -> {
                        if (!flyway.isInterrupted()) {
                            flyway.dropJournal();
                        }
                        return true;
                    }));
        }
    }

    /** Takes the journal away, whatever it says. */
    void dropJournal() {
        DatabaseErrors.translated(
                address,
                () -> FlywayInternals.locked(this, flyway -> {
                    flyway.dropJournal();
                    return true;
                }));
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
                .locations("classpath:" + scripts.migrations())
                .failOnMissingLocations(true)
                .placeholderReplacement(false)
                .validateOnMigrate(true)
                .lockRetryCount((int) lockPatience().toSeconds());
        if (kind() == DatabaseKind.POSTGRESQL) {
            configuration
                    .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                    .setTransactionalLock(false);
        }
        if (!scripts.baselines()) {
            configuration
                    .getConfigurationExtension(BaselineMigrationConfigurationExtension.class)
                    .setBaselineMigrationPrefix(NO_BASELINE);
        }
        DataSource connections = address.connections().orElseGet(() -> configuration
                .dataSource(
                        address.url(),
                        address.user().orElse(null),
                        address.password().orElse(null))
                .getDataSource());
        return configuration.dataSource(new OwnSessions(kind(), connections, ownSessions));
    }

    /** How long another process may work on the migrations before we give up. */
    Duration lockPatience() {
        return address.patience().database().orElse(LOCK_PATIENCE);
    }

    /** The history, if that is simple enough to be found out without Flyway. */
    Optional<History> plainHistory() {
        return PlainHistory.read(connection, kind(), scripts);
    }

    History history() {
        return plainHistory().orElseGet(this::historyAsFlywaySeesIt);
    }

    History historyAsFlywaySeesIt() {
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

    /**
     * Lets H2 write what it still has in memory, so that a full disk is met now and not, in silence, when the process has ended. Needs
     * rights that not every user has.
     */
    void writeAll() {
        if (kind() != DatabaseKind.H2) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        } catch (SQLException e) {
            if (e.getErrorCode() != ErrorCode.ADMIN_RIGHTS_REQUIRED) {
                throw DatabaseErrors.other(e, address);
            }
        }
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
