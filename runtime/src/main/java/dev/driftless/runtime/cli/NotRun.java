package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.DatabaseAddress;
import dev.driftless.runtime.migrate.Migrator;
import dev.driftless.runtime.migrate.Unit;
import java.util.Set;
import java.util.TreeSet;

/** Keeps the files of a migration from being changed under a database that has run it. */
final class NotRun {
    private NotRun() {}

    /**
     * Refuses if the database at hand has run a migration; {@code --force} does not look.
     *
     * @param name as of its files
     */
    static void require(Invocation invocation, Unit unit, String name) {
        if (!of(invocation, unit, Set.of(name)).isEmpty()) {
            throw new CommandFailure(
                    ExitCode.DRAFT_REFUSED,
                    "This database has already run %s. First take it back there: downgrade -1; or give --force."
                            .formatted(name));
        }
    }

    /** Those of some migrations that the database at hand has run; none with {@code --force}. */
    static Set<String> of(Invocation invocation, Unit unit, Set<String> names) {
        if (invocation.has("--force")) {
            return Set.of();
        }
        DatabaseAddress address = invocation.database(unit);
        return new TreeSet<>(new Migrator(unit, address).run(names));
    }
}
