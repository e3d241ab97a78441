package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.FlywayInternals.JavaError;
import dev.driftless.runtime.migrate.FlywayInternals.ScriptError;
import dev.driftless.runtime.migrate.History.Entry;
import dev.driftless.runtime.migrate.History.State;
import dev.driftless.runtime.migrate.Journal.Position;
import dev.driftless.runtime.migrate.MigrationFailure.Kind;
import dev.driftless.runtime.migrate.Migrator.Done;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migrations of one upgrade: Flyway runs them, and where an earlier run was interrupted we go on ourselves. */
final class UpgradeRun implements UpgradeListener {
    private final Database database;
    private final UpgradeListener listener;
    private Optional<String> last = Optional.empty();
    private int count;

    UpgradeRun(Database database, UpgradeListener listener) {
        this.database = database;
        this.listener = listener;
    }

    Database database() {
        return database;
    }

    /** The newest version that has run so far. */
    Optional<String> last() {
        return last;
    }

    int count() {
        return count;
    }

    @Override
    public void migrated(Done migration) {
        count++;
        last = migration.version().or(() -> last);
        listener.migrated(migration);
    }

    @Override
    public void running(String label, int number, String sql) {
        listener.running(label, number, sql);
    }

    @Override
    public void note(String line) {
        listener.note(line);
    }

    /** Runs what is pending up to a version, or all. */
    void to(Optional<Entry> stop) {
        Optional<Position> interrupted = migrate(stop);
        while (interrupted.isPresent()) {
            Interruption.refuseUpgrade(interrupted);
            resume(interrupted.get());
            interrupted = migrate(stop);
        }
    }

    /** Lets Flyway run; says which migration has to go on where an earlier run was interrupted before Flyway can. */
    private Optional<Position> migrate(Optional<Entry> stop) {
        FluentConfiguration configuration = database.configuration().callbacks(new Progress(database, this));
        stop.ifPresent(entry -> configuration.target(entry.version()));
        try {
            database.watched(() -> configuration.load().migrate());
            return Optional.empty();
        } catch (FlywayException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Progress.Interrupted interrupted) {
                    return Optional.of(interrupted.position());
                }
            }
            throw failure(e);
        }
    }

    private RuntimeException failure(FlywayException e) {
        if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return ForeignSchema.failure(database, e);
        }
        return FlywayInternals.scriptError(e)
                .<RuntimeException>map(this::scriptFailed)
                .or(() -> FlywayInternals.javaError(e).map(this::javaFailed))
                .orElseGet(() -> DatabaseErrors.flyway(e, database.address()));
    }

    private void resume(Position position) {
        long start = System.nanoTime();
        String script =
                database.scripts().migration(position.script()).orElseThrow(() -> Interruption.edited(position));
        try {
            Optional<MigrationInfo> done = DatabaseErrors.translated(database.address(), () -> {
                MigrationInfo[] all = database.configuration().load().info().all();
                return FlywayInternals.locked(database, flyway -> flyway.resume(all, script, position.version()));
            });
            done.ifPresent(info -> migrated(new Done(
                    Optional.of(position.version()),
                    "V%s %s".formatted(position.version(), info.getDescription()),
                    Duration.ofNanos(System.nanoTime() - start))));
        } catch (ScriptRun.Edited e) {
            throw Interruption.edited(position);
        } catch (ScriptError e) {
            throw scriptFailed(e);
        }
    }

    private MigrationFailure scriptFailed(ScriptError error) {
        if (DatabaseErrors.isLost(error.reason(), database.address())) {
            return DatabaseErrors.other(error.reason(), database.address());
        }
        String kept =
                "%s keeps what ran before line %d".formatted(database.kind().id(), error.line());
        return new MigrationFailure(
                Kind.SCRIPT_FAILED,
                "%s failed at line %d: %s.%n%s"
                        .formatted(
                                error.script(),
                                error.line(),
                                DatabaseErrors.said(error.reason(), database.address()),
                                after(kept, "script from that line on, or data", "script or data")),
                error);
    }

    private MigrationFailure javaFailed(JavaError error) {
        Throwable reason = error.reason();
        if (reason instanceof SQLException sql && DatabaseErrors.isLost(sql, database.address())) {
            return DatabaseErrors.other(sql, database.address());
        }
        String said = reason instanceof SQLException sql
                ? DatabaseErrors.said(sql, database.address())
                : Optional.ofNullable(reason.getMessage())
                        .orElse(reason.getClass().getName());
        return new MigrationFailure(
                Kind.SCRIPT_FAILED,
                "%s failed: %s.%n%s"
                        .formatted(
                                error.migration(),
                                database.address().scrub(said),
                                after(
                                        "%s may keep a part of it"
                                                .formatted(database.kind().id()),
                                        "code or data",
                                        "code or data")),
                reason);
    }

    /**
     * What is left of a migration that failed, and what to do.
     *
     * @param rest what to mend if a part of it stays
     * @param whole what to mend if nothing does
     */
    private String after(String kept, String rest, String whole) {
        if (!database.history().in(State.FAILED).isEmpty()) {
            return kept + ", and the history notes the migration as failed. "
                    + "Mend the cause (%s), build, then: upgrade --resume".formatted(rest);
        }
        if (Journal.read(database.connection()).isPresent()) {
            return kept + " of a script that runs outside a transaction. "
                    + "Mend the cause (%s), build, then: upgrade".formatted(rest);
        }
        return "The migration was rolled back as a whole. Mend the cause (%s), then: upgrade.".formatted(whole);
    }
}
