package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.History.Entry;
import java.util.List;
import java.util.Optional;

/** Writes into the history that a database is at a version, and runs nothing. */
public final class Stamp {
    private final Unit unit;
    private final DatabaseAddress address;

    public Stamp(Unit unit, DatabaseAddress address) {
        this.unit = unit;
        this.address = address;
    }

    /**
     * What a stamp did.
     *
     * @param noted the versions that count as applied now, though they did not run here
     * @param forgotten the versions that count as never applied now, though nothing was taken back
     */
    public record Stamped(List<Entry> noted, List<Entry> forgotten) {
        public Stamped {
            noted = List.copyOf(noted);
            forgotten = List.copyOf(forgotten);
        }
    }

    /**
     * Marks a database.
     *
     * @param target a version, or {@code base}
     */
    public Stamped run(String target) {
        Scripts scripts = unit.scripts(address.kind());
        new Chain(scripts).require(Optional.empty());
        try (Database database = Database.open(address, scripts)) {
            return DatabaseErrors.translated(address, () -> run(database, target));
        }
    }

    private static Stamped run(Database database, String target) {
        History history = database.history();
        Optional<Entry> stop = target.equals("base") ? Optional.empty() : Optional.of(Migrator.known(history, target));
        int kept = stop.map(entry -> history.entries().indexOf(entry) + 1).orElse(0);
        List<Entry> below = history.entries().subList(0, kept);
        List<Entry> above = history.entries().subList(kept, history.entries().size());
        List<Entry> forgotten = above.stream()
                .filter(entry -> entry.isApplied() || entry.isIn(History.State.FAILED))
                .toList();
        List<Entry> noted = below.stream().filter(entry -> !entry.isApplied()).toList();
        FlywayInternals.created(database, flyway -> {
            forgotten.forEach(entry -> flyway.forget(entry.version()));
            return flyway.forgetFailed();
        });
        stop.ifPresent(entry -> database.configuration()
                .skipExecutingMigrations(true)
                .outOfOrder(true)
                .validateOnMigrate(false)
                .target(entry.version())
                .load()
                .migrate());
        if (Journal.read(database.connection()).isPresent()) {
            database.dropJournal();
        }
        return new Stamped(noted, forgotten);
    }
}
