package dev.driftless.runtime.migrate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.FlywayExecutor;
import org.flywaydb.core.api.FlywayException;
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
    private final Configuration configuration;
    private final org.flywaydb.core.internal.database.base.Database<?> database;
    private final SchemaHistory history;
    private final Schema<?, ?> schema;

    private FlywayInternals(
            Configuration configuration,
            org.flywaydb.core.internal.database.base.Database<?> database,
            SchemaHistory history,
            Schema<?, ?> schema) {
        this.configuration = configuration;
        this.database = database;
        this.history = history;
        this.schema = schema;
    }

    /** Does work while no migration and no other downgrade can run on that database. */
    static <T> T locked(Flyway flyway, Function<FlywayInternals, T> work) {
        Configuration configuration = flyway.getConfiguration();
        return new FlywayExecutor(configuration)
                .execute(
                        (resolver, history, database, schema, schemas, callbacks, interceptor) -> history.lock(() -> {
                            history.clearCache();
                            return work.apply(new FlywayInternals(configuration, database, history, schema));
                        }),
                        true,
                        null);
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
     * do that.
     */
    void undo(String version, String script, String name) {
        SqlScript statements = parse(script);
        var connection = database.getMigrationConnection();
        connection.restoreOriginalState();
        connection.changeCurrentSchemaTo(schema);
        if (statements.executeInTransaction()) {
            ExecutionTemplateFactory.createExecutionTemplate(connection.getJdbcConnection(), database)
                    .execute(() -> {
                        run(statements, name, connection.getJdbcConnection());
                        forget(version);
                        return null;
                    });
        } else {
            run(statements, name, connection.getJdbcConnection());
            forget(version);
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

    private static void run(SqlScript script, String name, Connection connection) {
        try (SqlStatementIterator statements = script.getSqlStatements()) {
            for (SqlStatement next = statements.next(); next != null; next = statements.next()) {
                run(next, name, connection);
            }
        }
    }

    private static void run(SqlStatement statement, String name, Connection connection) {
        try (Statement jdbc = connection.createStatement()) {
            jdbc.execute(statement.getSql());
        } catch (SQLException e) {
            throw new ScriptError(name, statement.getLineNumber(), e);
        }
    }

    /** On the main connection: on H2 that is another than the scripts', and it holds the lock on the history's rows. */
    private void forget(String version) {
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
