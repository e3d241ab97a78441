package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.FlywayInternals.ScriptError;
import dev.driftless.runtime.migrate.History.Entry;
import dev.driftless.runtime.migrate.History.State;
import dev.driftless.runtime.migrate.MigrationFailure.Kind;
import dev.driftless.runtime.migrate.Migrator.Done;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Takes migrations back by running their U files, newest first, under Flyway's own lock. Afterwards Flyway's history reads as if they
 * had never been applied.
 */
public final class Downgrader {
    private final Unit unit;
    private final DatabaseAddress address;

    public Downgrader(Unit unit, DatabaseAddress address) {
        this.unit = unit;
        this.address = address;
    }

    /**
     * What a downgrade would do.
     *
     * @param undone the migrations to take back, newest first
     * @param to the version afterwards; absent if there is none
     * @param losses what the U files say about data that will not come back
     */
    public record Plan(List<Entry> undone, Optional<String> to, List<String> losses) {
        public Plan {
            undone = List.copyOf(undone);
            losses = List.copyOf(losses);
        }
    }

    /**
     * Takes migrations back.
     *
     * @param target a version, which stays; {@code -N} for the newest N; or {@code base} for all
     * @param confirmed asked before anything runs; {@code false} means that nothing shall
     * @param progress hears of each migration once it is taken back
     * @return what was done; empty if it was not confirmed
     * @throws MigrationFailure also if a U file is missing, before anything runs
     */
    public Optional<Plan> downgrade(String target, Predicate<Plan> confirmed, Consumer<Done> progress) {
        try (Database database = Database.openToRead(address, unit.scripts(address.kind()))) {
            Plan plan = plan(database, target);
            if (plan.undone().isEmpty()) {
                database.dropFinishedJournal(); // a process that was killed at its very end left it
                return Optional.of(plan);
            }
            if (!confirmed.test(plan)) {
                return Optional.empty();
            }
            plan.undone().forEach(entry -> undo(database, entry, progress));
            database.dropFinishedJournal();
            database.writeAll();
            return Optional.of(plan);
        }
    }

    /** What a downgrade would do, without doing it. */
    public Plan plan(String target) {
        try (Database database = Database.openToRead(address, unit.scripts(address.kind()))) {
            return plan(database, target);
        }
    }

    private static Plan plan(Database database, String target) {
        History history = database.history();
        history.in(State.FAILED).stream().findFirst().ifPresent(failed -> {
            throw new MigrationFailure(
                    Kind.FAILED_EARLIER,
                    "%s failed half-way. Finish it first: mend its cause, then upgrade --resume %s; then downgrade."
                            .formatted(failed.script(), failed.version()));
        });
        Interruption.refuseDowngrade(database.interrupted(history));
        List<Entry> applied = new ArrayList<>(
                history.entries().stream().filter(Entry::isApplied).toList());
        int kept = kept(applied, target);
        applied.stream().skip(kept).filter(Entry::isBaseline).findFirst().ifPresent(Downgrader::refuseBaseline);
        List<Entry> undone = new ArrayList<>(applied.subList(kept, applied.size()));
        Collections.reverse(undone);
        List<String> losses = undone.stream()
                .flatMap(entry -> Losses.in(undoScript(database, entry)).stream())
                .toList();
        Optional<String> to =
                kept == 0 ? Optional.empty() : Optional.of(applied.get(kept - 1).version());
        return new Plan(undone, to, losses);
    }

    /** How many of the applied migrations stay. */
    private static int kept(List<Entry> applied, String target) {
        if (target.equals("base")) {
            return 0;
        }
        if (target.matches("-\\d{1,9}")) {
            int steps = Integer.parseInt(target.substring(1));
            if (steps > applied.size()) {
                applied.stream().filter(Entry::isBaseline).findFirst().ifPresent(Downgrader::refuseBaseline);
                throw new MigrationFailure(
                        Kind.UNKNOWN_VERSION,
                        "Cannot go back %d: the migrations applied here number %d.".formatted(steps, applied.size()));
            }
            return applied.size() - steps;
        }
        Optional<Entry> wanted = new History(applied).find(target);
        if (wanted.isEmpty()) {
            applied.stream().filter(Entry::isBaseline).findFirst().ifPresent(Downgrader::refuseBaseline);
        }
        return wanted.map(entry -> applied.indexOf(entry) + 1)
                .orElseThrow(() -> new MigrationFailure(
                        Kind.UNKNOWN_VERSION,
                        "Version '%s' is not applied to this database. Applied are: %s."
                                .formatted(target, labels(applied))));
    }

    private static void refuseBaseline(Entry baseline) {
        throw new MigrationFailure(
                Kind.UNDO_MISSING,
                "This database began with the baseline migration %s: the versions before it never ran here, so there is no way back below V%s. Nothing was changed. An older version needs a new database that begins with its V files."
                        .formatted(baseline.script(), baseline.version()));
    }

    private static String labels(List<Entry> applied) {
        return applied.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        applied.stream().map(entry -> "V" + entry.version()).toList());
    }

    private static String undoScript(Database database, Entry entry) {
        return database.scripts()
                .undoOf(entry.script())
                .orElseThrow(() -> new MigrationFailure(
                        Kind.UNDO_MISSING,
                        "%s cannot be taken back: the application does not contain %s. Nothing was changed."
                                .formatted(entry.label(), database.scripts().undoNameOf(entry.script()))));
    }

    private void undo(Database database, Entry entry, Consumer<Done> progress) {
        long start = System.nanoTime();
        String script = undoScript(database, entry);
        try {
            DatabaseErrors.translated(
                    address,
                    () -> FlywayInternals.locked(database, flyway -> {
                        checkNewest(flyway, entry);
                        flyway.undo(entry.version(), script, database.scripts().undoNameOf(entry.script()));
                        return true;
                    }));
        } catch (ScriptError e) {
            throw DatabaseErrors.isLost(e.reason(), address)
                    ? DatabaseErrors.other(e.reason(), address)
                    : scriptFailed(e, entry, Journal.read(database.connection()).isPresent());
        }
        progress.accept(
                new Done(Optional.of(entry.version()), entry.label(), Duration.ofNanos(System.nanoTime() - start)));
    }

    private static void checkNewest(FlywayInternals flyway, Entry entry) {
        if (!flyway.newestVersion().equals(Optional.of(entry.version()))) {
            throw new MigrationFailure(
                    Kind.HISTORY_MISMATCH,
                    "Another process has changed this database meanwhile: %s is not the newest version any more. "
                                    .formatted(entry.label())
                            + "Look at history, then try again.");
        }
    }

    private MigrationFailure scriptFailed(ScriptError error, Entry entry, boolean kept) {
        String after = kept
                ? "%s keeps what ran before that line; the history still says V%s. "
                                .formatted(address.kind().id(), entry.version())
                        + "Mend the cause (script or data), then downgrade again: it goes on at that line."
                : "It was rolled back as a whole: the database is still at V%s.".formatted(entry.version());
        return new MigrationFailure(
                Kind.SCRIPT_FAILED,
                "%s failed at line %d: %s.%n%s"
                        .formatted(error.script(), error.line(), DatabaseErrors.said(error.reason(), address), after),
                error);
    }
}
