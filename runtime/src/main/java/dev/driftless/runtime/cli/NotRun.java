package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.DatabaseAddress;
import dev.driftless.runtime.migrate.Migrator;
import dev.driftless.runtime.migrate.Unit;

/** Keeps the files of a migration from being changed under a database that has run it. */
final class NotRun {
    private NotRun() {}

    /** Refuses if the database at hand has run the version; {@code --force} does not look. */
    static void require(Invocation invocation, Unit unit, String version) {
        if (invocation.has("--force")) {
            return;
        }
        DatabaseAddress address = invocation.database(unit);
        if (new Migrator(unit, address).hasRun(version)) {
            throw new CommandFailure(
                    ExitCode.DRAFT_REFUSED,
                    "This database has already run V%s. First take it back there: downgrade -1; or give --force."
                            .formatted(version));
        }
    }
}
