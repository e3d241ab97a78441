package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.History.Entry;
import dev.driftless.runtime.migrate.History.State;
import dev.driftless.runtime.migrate.Journal.Direction;
import dev.driftless.runtime.migrate.Journal.Position;

/** Makes a migration that failed half-way pending again. */
public final class Repair {
    private final Database database;

    Repair(Database database) {
        this.database = database;
    }

    /** What a repair did. */
    public enum Outcome {
        /** There was nothing to repair. */
        NOTHING,
        /** The next upgrade goes on at the statement that failed. */
        GOES_ON,
        /** The next upgrade begins at the migration's first statement. */
        BEGINS_AGAIN
    }

    Outcome run(boolean fromStart) {
        return DatabaseErrors.translated(database.address(), () -> repair(fromStart));
    }

    private Outcome repair(boolean fromStart) {
        History history = database.history();
        boolean failed = !history.in(State.FAILED).isEmpty();
        if (failed) {
            FlywayInternals.locked(database, FlywayInternals::forgetFailed);
        }
        var left = Journal.read(database.connection())
                .filter(position -> position.direction() == Direction.UP)
                .filter(position -> history.find(position.version())
                        .filter(Entry::isApplied)
                        .isEmpty());
        if (left.isEmpty()) {
            return failed ? Outcome.BEGINS_AGAIN : Outcome.NOTHING;
        }
        if (fromStart || !canGoOn(left.get())) {
            database.dropJournal();
            return Outcome.BEGINS_AGAIN;
        }
        return failed ? Outcome.GOES_ON : Outcome.NOTHING;
    }

    private boolean canGoOn(Position position) {
        return database.scripts()
                .migration(position.script())
                .filter(script -> FlywayInternals.locked(database, flyway -> flyway.isSameBefore(script, position)))
                .isPresent();
    }
}
