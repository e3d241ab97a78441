package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.History.Entry;
import dev.driftless.runtime.migrate.History.State;
import dev.driftless.runtime.migrate.Journal.Position;
import dev.driftless.runtime.migrate.MigrationFailure.Kind;
import dev.driftless.runtime.migrate.RowCounts.Unanswered;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
     * @param version absent for a repeatable one
     * @param label {@code V4 add customer email}
     */
    public record Done(Optional<String> version, String label, Duration time) {}

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
     * Makes sure that the database is what the application was compiled for, without changing anything.
     *
     * @throws MigrationFailure if it is behind, ahead, or in a state in which no migration may run, or the application was built with
     *     open drift
     */
    public void requireCurrent() {
        requireNoDrift();
        Scripts scripts = presentScripts();
        new Chain(scripts).require(unit.model().version());
        try (Database database = Database.openToRead(address, scripts)) {
            History history = database.history();
            history.requireSound();
            Interruption.refuseUpgrade(database.interrupted(history));
            if (!history.pending().isEmpty()) {
                throw new MigrationFailure(
                        Kind.DATABASE_BEHIND,
                        "The database %s is at %s, but this application needs %s. Upgrade it before the application starts: upgrade"
                                .formatted(
                                        address.shown(),
                                        history.current().map(Entry::label).orElse("base"),
                                        history.pending().stream()
                                                .map(Entry::label)
                                                .collect(Collectors.joining(", "))));
            }
        }
    }

    /**
     * Runs pending migrations.
     *
     * @param listener hears of each migration once it has run
     * @throws MigrationFailure also if rows stand in the way of one, before the first has run
     */
    public Upgrade upgrade(UpgradeRequest request, UpgradeListener listener) {
        if (!request.allowDrift()) {
            requireNoDrift();
        }
        Scripts scripts = presentScripts();
        new Chain(scripts).require(unit.model().version());
        try (Database database = Database.open(address, scripts)) {
            return upgrade(database, request, listener);
        }
    }

    private void requireNoDrift() {
        if (unit.model().drifted()) {
            throw new MigrationFailure(Kind.DRIFT_OPEN, """
                    This application was built with open drift: its entities differ from the newest accepted migration, so it \
                    would run against a schema that it does not expect. Accept the draft (accept -m NAME) or undo the change, \
                    and build again; or give --allow-drift to upgrade nevertheless.""");
        }
    }

    private Upgrade upgrade(Database database, UpgradeRequest request, UpgradeListener listener) {
        long start = System.nanoTime();
        if (request.resume()) {
            new Repair(database).run(false);
        }
        Optional<History> plain = database.plainHistory();
        if (request.target().isEmpty() && plain.filter(History::isSettled).isPresent()) {
            Optional<String> at = plain.get().current().map(Entry::version);
            return new Upgrade(at, at, 0, Duration.ofNanos(System.nanoTime() - start));
        }
        History before = plain.orElseGet(database::historyAsFlywaySeesIt);
        before.requireSound();
        Optional<Position> interrupted = database.interrupted(before);
        Interruption.refuseUpgrade(interrupted);
        Optional<Entry> stop = request.target().map(version -> stop(before, version));
        new Chain(database.scripts())
                .withoutUndo(
                        before.pendingUpTo(stop).stream().map(Entry::script).toList())
                .forEach(script -> listener.note("%s cannot be taken back later: the application does not contain %s."
                        .formatted(script, database.scripts().undoNameOf(script))));
        UpgradeRun run = new UpgradeRun(database, listener);
        if (!request.skipPreflight() && before.current().isPresent()) {
            List<Entry> pending = before.pendingUpTo(stop);
            boolean goesOn = interrupted.isPresent() && !pending.isEmpty();
            upgradeAsFarAsRowsAreKnown(run, goesOn ? pending.subList(1, pending.size()) : pending);
        }
        run.to(stop);
        database.dropFinishedJournal();
        database.writeAll();
        Optional<String> from = before.current().map(Entry::version);
        return new Upgrade(from, run.last().or(() -> from), run.count(), Duration.ofNanos(System.nanoTime() - start));
    }

    /** Runs up to the last migration with a question that can only be asked once those before it have run. */
    private static void upgradeAsFarAsRowsAreKnown(UpgradeRun run, List<Entry> pending) {
        RowCounts counts = new RowCounts(run.database());
        Set<Entry> later = new LinkedHashSet<>();
        counts.ask(pending).forEach(open -> later.add(open.migration()));
        for (Entry migration : later) {
            int at = pending.indexOf(migration);
            if (at > 0) {
                run.to(Optional.of(pending.get(at - 1)));
            }
            for (Unanswered open : counts.ask(List.of(migration))) {
                run.note("Not counted before V%s: %s [%s], because the database said: %s"
                        .formatted(
                                migration.version(),
                                open.question().subject(),
                                open.question().rule(),
                                open.reason()));
            }
        }
    }

    /** The entry of a version that somebody named. */
    static Entry known(History history, String version) {
        return history.find(version)
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
    }

    private static Entry stop(History history, String version) {
        Entry entry = known(history, version);
        if (entry.state() == State.BELOW_BASELINE) {
            throw new MigrationFailure(
                    Kind.UNKNOWN_VERSION,
                    "V%s lies below the baseline migration with which a database without a history begins. Upgrade to the baseline's version or a later one."
                            .formatted(entry.version()));
        }
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

    /**
     * Forgets that a migration failed, so that it can run again: at the statement where it stopped, as long as what had run of it is
     * as it was; else from its start.
     *
     * @param fromStart whether it shall begin again at its first statement
     */
    public Repair.Outcome repair(boolean fromStart) {
        try (Database database = Database.openToRead(address, presentScripts())) {
            return new Repair(database).run(fromStart);
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
                                + "Build it again; if the database was added to driftless.dialects later, write its first script before: begin");
    }
}
