package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.FlywayInternals.ScriptError;
import dev.driftless.runtime.migrate.History.Entry;
import dev.driftless.runtime.migrate.History.State;
import dev.driftless.runtime.migrate.MigrationFailure.Kind;
import dev.driftless.runtime.migrate.RowCounts.Unanswered;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings a database forward with Flyway, and refuses what an operator would regret. */
public final class Migrator {
    private final Unit unit;
    private final DatabaseAddress address;

    public Migrator(Unit unit, DatabaseAddress address) {
        this.unit = unit;
        this.address = address;
    }

    /**
     * A migration that has just run.
     *
     * @param label {@code V4 add customer email}
     */
    public record Done(String label, Duration time) {}

    /**
     * What an upgrade did.
     *
     * @param from the version before; absent if there was none
     * @param to the version now; absent if there is none
     * @param count how many migrations ran
     */
    public record Upgrade(Optional<String> from, Optional<String> to, int count, Duration time) {}

    /** All versions, looked up without changing anything. */
    public History history() {
        try (Database database = Database.openToRead(address, presentScripts())) {
            return database.history();
        }
    }

    /**
     * Those of some migrations that the database has run, be it that the application has their scripts or not.
     *
     * @param names of V files, without their endings
     */
    public Set<String> run(Set<String> names) {
        try (Database database = Database.openToRead(address, unit.scripts(address.kind()))) {
            return database.historyWithoutScripts().entries().stream()
                    .map(entry ->
                            "V" + entry.version() + "__" + entry.description().replace(' ', '_'))
                    .filter(names::contains)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Runs pending migrations.
     *
     * @param listener hears of each migration once it has run
     * @throws MigrationFailure also if rows stand in the way of one, before the first has run
     */
    public Upgrade upgrade(UpgradeRequest request, UpgradeListener listener) {
        if (unit.model().drifted() && !request.allowDrift()) {
            throw new MigrationFailure(Kind.DRIFT_OPEN, """
                    This application was built with open drift: its entities differ from the newest accepted migration, so it \
                    would run against a schema that it does not expect. Accept the draft (accept -m NAME) or undo the change, \
                    and build again; or give --allow-drift to upgrade nevertheless.""");
        }
        try (Database database = Database.open(address, presentScripts())) {
            return upgrade(database, request, listener);
        }
    }

    private Upgrade upgrade(Database database, UpgradeRequest request, UpgradeListener listener) {
        long start = System.nanoTime();
        History before = database.history();
        before.requireSound();
        Optional<Entry> stop = request.target().map(version -> stop(before, version));
        int count = 0;
        if (!request.skipPreflight() && before.current().isPresent()) {
            count = upgradeAsFarAsRowsAreKnown(database, before.pendingUpTo(stop), listener);
        }
        MigrateResult result = migrate(database, stop, listener);
        Optional<String> from = before.current().map(Entry::version);
        Optional<String> to = Optional.ofNullable(result.targetSchemaVersion).or(() -> from);
        return new Upgrade(from, to, count + result.migrationsExecuted, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Runs up to the last migration with a question that can only be asked once those before it have run. */
    private int upgradeAsFarAsRowsAreKnown(Database database, List<Entry> pending, UpgradeListener listener) {
        RowCounts counts = new RowCounts(database);
        Set<Entry> later = new LinkedHashSet<>();
        counts.ask(pending).forEach(open -> later.add(open.migration()));
        int count = 0;
        for (Entry migration : later) {
            int at = pending.indexOf(migration);
            if (at > 0) {
                count += migrate(database, Optional.of(pending.get(at - 1)), listener).migrationsExecuted;
            }
            for (Unanswered open : counts.ask(List.of(migration))) {
                listener.note("Not counted before V%s: %s [%s], because the database said: %s"
                        .formatted(
                                migration.version(),
                                open.question().subject(),
                                open.question().rule(),
                                open.reason()));
            }
        }
        return count;
    }

    private static Entry stop(History history, String version) {
        Entry entry = history.find(version)
                .orElseThrow(() -> new MigrationFailure(
                        Kind.UNKNOWN_VERSION,
                        "There is no version '%s'. Known are: %s."
                                .formatted(
                                        version,
                                        String.join(
                                                ", ",
                                                history.entries().stream()
                                                        .map(known -> "V" + known.version())
                                                        .toList()))));
        List<Entry> entries = history.entries();
        Optional<Entry> current = history.current();
        if (current.isPresent() && entries.indexOf(entry) < entries.indexOf(current.get())) {
            throw new MigrationFailure(
                    Kind.UNKNOWN_VERSION,
                    "The database is at V%s already, which is newer than V%s. To go back, use: downgrade %s"
                            .formatted(current.get().version(), entry.version(), entry.version()));
        }
        return entry;
    }

    private MigrateResult migrate(Database database, Optional<Entry> stop, UpgradeListener listener) {
        FluentConfiguration configuration = database.configuration().callbacks(new Progress(listener));
        stop.ifPresent(entry -> configuration.target(entry.version()));
        try {
            return configuration.load().migrate();
        } catch (FlywayException e) {
            if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw ForeignSchema.failure(database, e);
            }
            throw FlywayInternals.scriptError(e)
                    .map(error -> scriptFailed(error, database))
                    .orElseGet(() -> DatabaseErrors.flyway(e, address));
        }
    }

    private MigrationFailure scriptFailed(ScriptError error, Database database) {
        boolean noted = !database.history().in(State.FAILED).isEmpty();
        String after;
        if (noted) {
            after = "%s keeps what ran before line %d, and the history notes the migration as failed. "
                            .formatted(address.kind().id(), error.line())
                    + "Mend the cause (script or data), take back by hand what stays if the script cannot simply run again,"
                    + " then: repair, upgrade.";
        } else {
            after = "The migration was rolled back as a whole. Mend the cause (script or data), then: upgrade.";
        }
        return new MigrationFailure(
                Kind.SCRIPT_FAILED,
                "%s failed at line %d: %s.%n%s"
                        .formatted(error.script(), error.line(), DatabaseErrors.said(error.reason(), address), after),
                error);
    }

    /** Forgets that a migration failed, so that it can run again; says whether there was one. */
    public boolean repair() {
        try (Database database = Database.openToRead(address, presentScripts())) {
            return DatabaseErrors.translated(
                    address,
                    () -> !database.history().in(State.FAILED).isEmpty()
                            && FlywayInternals.locked(database.configuration().load(), FlywayInternals::forgetFailed));
        }
    }

    private Scripts presentScripts() {
        Scripts scripts = unit.scripts(address.kind());
        if (scripts.present()) {
            return scripts;
        }
        throw new MigrationFailure(
                Kind.SCRIPTS_MISSING,
                unit.model().version().isEmpty()
                        ? "Unit '%s' has no accepted migration yet. Make the first one with: accept -m NAME"
                                .formatted(unit.name())
                        : "The application does not contain the folder %s, where the migrations of unit '%s' for %s belong. "
                                        .formatted(
                                                scripts.migrations(),
                                                unit.name(),
                                                address.kind().id())
                                + "Build it again.");
    }
}
