package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.Journal.Direction;
import dev.driftless.runtime.migrate.Journal.Position;
import dev.driftless.runtime.migrate.ScriptRun.Line;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.FlywayExecutor;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.output.RepairResult;
import org.flywaydb.core.extensibility.AppliedMigration;
import org.flywaydb.core.internal.database.base.Schema;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.jdbc.ExecutionTemplateFactory;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resource.StringResource;
import org.flywaydb.core.internal.schemahistory.SchemaHistory;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.flywaydb.core.internal.sqlscript.SqlScript;
import org.flywaydb.core.internal.sqlscript.SqlStatement;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;

/**
 * The one place that touches Flyway's internal classes: its lock, its parser and its history table. Flyway offers neither undo nor the
 * removal of a history row in its free edition, and a downgrade must hold the very lock that a migration run beside it asks for.
 * Written for Flyway 13.12; the tests of this package tell when another version differs.
 */
final class FlywayInternals {
    private final Database owner;
    private final Configuration configuration;
    private final org.flywaydb.core.internal.database.base.Database<?> database;
    private final SchemaHistory history;
    private final Schema<?, ?> schema;

    private FlywayInternals(
            Database owner,
            Configuration configuration,
            org.flywaydb.core.internal.database.base.Database<?> database,
            SchemaHistory history,
            Schema<?, ?> schema) {
        this.owner = owner;
        this.configuration = configuration;
        this.database = database;
        this.history = history;
        this.schema = schema;
    }

    /** Does work while no migration and no other downgrade can run on that database. */
    static <T> T locked(Database owner, Function<FlywayInternals, T> work) {
        return locked(owner, false, work);
    }

    /** The same; makes the history if there is none. */
    static <T> T created(Database owner, Function<FlywayInternals, T> work) {
        return locked(owner, true, work);
    }

    private static <T> T locked(Database owner, boolean create, Function<FlywayInternals, T> work) {
        Flyway flyway = owner.configuration().load();
        Configuration configuration = flyway.getConfiguration();
        return owner.watched(() -> new FlywayExecutor(configuration)
                .execute(
                        (resolver, history, database, schema, schemas, callbacks, interceptor) -> {
                            if (create && !history.exists()) {
                                history.create(false);
                            }
                            return history.lock(() -> {
                                history.clearCache();
                                return work.apply(new FlywayInternals(owner, configuration, database, history, schema));
                            });
                        },
                        false,
                        null));
    }

    /** The version of the newest row of the history. */
    Optional<String> newestVersion() {
        return history.allAppliedMigrations().stream()
                .filter(applied ->
                        applied.getVersion() != null && !applied.getType().isSynthetic())
                .reduce((earlier, later) -> later)
                .map(AppliedMigration::getVersion)
                .map(Object::toString);
    }

    /** Forgets failed migrations; says whether there were any. */
    boolean forgetFailed() {
        return history.removeFailedMigrations(new RepairResult("", ""), null);
    }

    /**
     * Runs the text of a U file and then deletes the version's rows from the history: all in one transaction where the database can
     * do that, else from where an earlier run was interrupted.
     */
    void undo(String version, String script, String name) {
        SqlScript statements = parse(script);
        ScriptRun run = scriptRun(version, name, Direction.DOWN, statements);
        inTransaction(statements, () -> {
            run.fromStartOrInterruption();
            forget(version);
        });
    }

    /**
     * Goes on with a V file at the statement where an earlier run was interrupted, and adds it to the history as Flyway would.
     *
     * @return the migration; absent if another process has brought it to its end meanwhile
     * @throws ScriptRun.Edited if what had run of it was edited since
     */
    Optional<MigrationInfo> resume(MigrationInfo[] all, String script, String version) {
        Optional<MigrationInfo> pending = pending(all, version);
        pending.ifPresent(migration -> resume(migration, script));
        return pending;
    }

    private void resume(MigrationInfo migration, String script) {
        String version = migration.getVersion().getVersion();
        SqlScript statements = parse(script);
        ScriptRun run = scriptRun(version, migration.getScript(), Direction.UP, statements);
        long start = System.nanoTime();
        try {
            inTransaction(statements, () -> {
                run.fromInterruption();
                add(migration, start, true);
            });
        } catch (ScriptError e) {
            if (!database.supportsDdlTransactions()) {
                add(migration, start, false);
            }
            throw e;
        }
    }

    /** Whether what had run of a script is as it was. */
    boolean isSameBefore(String script, Position position) {
        return scriptRun(position.version(), position.script(), position.direction(), parse(script))
                .isSameBefore(position);
    }

    private void add(MigrationInfo migration, long start, boolean success) {
        history.addAppliedMigration(
                migration.getVersion(),
                migration.getDescription(),
                migration.getType(),
                migration.getScript(),
                migration.getChecksum(),
                (int) ((System.nanoTime() - start) / 1_000_000),
                success);
    }

    /** The migration of a version that the history knows nothing of, as it is now under the lock. */
    private Optional<MigrationInfo> pending(MigrationInfo[] all, String version) {
        boolean known = history.allAppliedMigrations().stream()
                .anyMatch(applied -> applied.getVersion() != null
                        && applied.getVersion().getVersion().equals(version));
        return known
                ? Optional.empty()
                : List.of(all).stream()
                        .filter(info -> info.isVersioned()
                                && info.getVersion().getVersion().equals(version))
                        .findFirst();
    }

    /** Work that may be refused by the database. */
    private interface Work {
        void run() throws SQLException;
    }

    /** Does work in one transaction, if the script allows that. */
    private void inTransaction(SqlScript script, Work work) {
        Connection connection = database.getMigrationConnection().getJdbcConnection();
        Callable<Void> callable = () -> {
            work.run();
            return null;
        };
        try {
            if (script.executeInTransaction()) {
                ExecutionTemplateFactory.createExecutionTemplate(connection, database)
                        .execute(callable);
            } else {
                work.run();
            }
        } catch (SQLException e) {
            throw DatabaseErrors.other(e, owner.address());
        }
    }

    private ScriptRun scriptRun(String version, String name, Direction direction, SqlScript statements) {
        var connection = database.getMigrationConnection();
        connection.restoreOriginalState();
        connection.changeCurrentSchemaTo(schema);
        return new ScriptRun(owner, connection.getJdbcConnection(), lines(statements), version, name, direction);
    }

    private static List<Line> lines(SqlScript script) {
        List<Line> lines = new ArrayList<>();
        try (SqlStatementIterator statements = script.getSqlStatements()) {
            for (SqlStatement next = statements.next(); next != null; next = statements.next()) {
                lines.add(new Line(next.getSql(), next.getSql() + next.getDelimiter(), next.getLineNumber()));
            }
        }
        return lines;
    }

    /** Whether the journal tells of a script that did not come to its end. */
    boolean isInterrupted() {
        return Journal.read(database.getMigrationConnection().getJdbcConnection())
                .filter(position -> isApplied(position.version()) == (position.direction() == Direction.DOWN))
                .isPresent();
    }

    private boolean isApplied(String version) {
        return history.allAppliedMigrations().stream()
                .anyMatch(applied -> applied.isSuccess()
                        && applied.getVersion() != null
                        && applied.getVersion().getVersion().equals(version));
    }

    void dropJournal() {
        try {
            Journal.drop(database.getMigrationConnection().getJdbcConnection());
        } catch (SQLException e) {
            throw DatabaseErrors.other(e, owner.address());
        }
    }

    private SqlScript parse(String script) {
        ParsingContext context = new ParsingContext();
        context.populate(database, configuration);
        SqlScript parsed = database.getDatabaseType()
                .createSqlScriptFactory(configuration, context)
                .createSqlScript(new StringResource(script), true, null);
        parsed.validate();
        return parsed;
    }

    /** On the main connection: on H2 that is another than the scripts', and it holds the lock on the history's rows. */
    void forget(String version) {
        String sql = "delete from %s where %s = ?"
                .formatted(schema.getTable(configuration.getTable()), database.quote("version"));
        try (PreparedStatement delete =
                database.getMainConnection().getJdbcConnection().prepareStatement(sql)) {
            delete.setString(1, version);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new FlywayException("Cannot delete version " + version + " from the history table", e);
        }
    }

    /** The statement that made a migration fail, if that was the reason. */
    static Optional<ScriptError> scriptError(FlywayException e) {
        if (!(e instanceof FlywayMigrateException failure)) {
            return Optional.empty();
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywaySqlScriptException script && script.getCause() instanceof SQLException sql) {
                return Optional.of(new ScriptError(failure.getMigration().getScript(), script.getLineNumber(), sql));
            }
        }
        return Optional.empty();
    }

    /** The Java migration that failed, if one did. */
    static Optional<JavaError> javaError(FlywayException e) {
        if (!(e instanceof FlywayMigrateException failure)
                || failure.getMigration().getType() != CoreMigrationType.JDBC) {
            return Optional.empty();
        }
        Throwable reason = failure;
        while (reason instanceof FlywayException && reason.getCause() != null) {
            reason = reason.getCause();
        }
        return Optional.of(new JavaError(failure.getMigration().getScript(), reason));
    }

    /**
     * What the code of a Java migration threw.
     *
     * @param migration its class
     */
    record JavaError(String migration, Throwable reason) {}

    /** A statement of a script that the database refused. */
    static final class ScriptError extends RuntimeException {
        private final String script;
        private final int line;
        private final SQLException reason;

        ScriptError(String script, int line, SQLException reason) {
            super(reason);
            this.script = script;
            this.line = line;
            this.reason = reason;
        }

        String script() {
            return script;
        }

        int line() {
            return line;
        }

        SQLException reason() {
            return reason;
        }
    }
}
