package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.History.Entry;
import dev.driftless.runtime.migrate.History.State;
import dev.driftless.runtime.migrate.MigrationFailure.Kind;
import java.util.List;
import java.util.Optional;

/** The states of a history in which no script may run, each with what to do about it. */
final class Refusals {
    private final History history;

    Refusals(History history) {
        this.history = history;
    }

    /** Throws if the history is in one of those states. */
    void refuse() {
        first(State.FAILED).ifPresent(Refusals::failedEarlier);
        first(State.AHEAD).ifPresent(ahead -> ahead());
        first(State.MISSING).ifPresent(Refusals::missing);
        first(State.EDITED).ifPresent(Refusals::edited);
        first(State.SKIPPED).ifPresent(this::skipped);
    }

    private Optional<Entry> first(State state) {
        return history.in(state).stream().findFirst();
    }

    private static void failedEarlier(Entry entry) {
        throw new MigrationFailure(Kind.FAILED_EARLIER, """
                An earlier run of %s failed half-way, and this database keeps each statement that ran before the failure. \
                Mend the cause (script from there on, or data), build, then: upgrade --resume""".formatted(entry.script()));
    }

    private void ahead() {
        List<Entry> ahead = history.in(State.AHEAD);
        String known = history.entries().stream()
                .filter(entry -> !entry.isIn(State.AHEAD, State.MISSING))
                .reduce((earlier, later) -> later)
                .map(entry -> "only goes up to V" + entry.version())
                .orElse("has no migration at all");
        throw new MigrationFailure(
                Kind.DATABASE_AHEAD,
                "The database is at V%s, but this application %s: the database was upgraded by a newer one. "
                                .formatted(ahead.get(ahead.size() - 1).version(), known)
                        + "Run the newer application, or let that one downgrade the database first.");
    }

    private static void missing(Entry entry) {
        throw new MigrationFailure(
                Kind.HISTORY_MISMATCH,
                "%s was applied to this database, but the application does not contain it any more. "
                                .formatted(entry.script())
                        + "Restore that file; if the database belongs to another application, give the right URL.");
    }

    private static void edited(Entry entry) {
        throw new MigrationFailure(
                Kind.HISTORY_MISMATCH,
                "%s was changed after it had been applied to this database. ".formatted(entry.script())
                        + "Restore the file as it was, and put the change into a new migration.");
    }

    private void skipped(Entry entry) {
        String current = history.current().map(Entry::version).orElse("?");
        throw new MigrationFailure(
                Kind.HISTORY_MISMATCH,
                "%s was never applied to this database, although the later V%s was: migrations of two branches have met. "
                                .formatted(entry.script(), current)
                        + "Give it a version after V%s.".formatted(current));
    }
}
