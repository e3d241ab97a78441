package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.Journal.Direction;
import dev.driftless.runtime.migrate.Journal.Position;
import dev.driftless.runtime.migrate.MigrationFailure.Kind;
import java.util.Optional;

/** What to say when a script did not come to its end, because its process was killed or lost the database. */
final class Interruption {
    private Interruption() {}

    /** An upgrade goes on with its own script, but not over one that was being taken back. */
    static void refuseUpgrade(Optional<Position> interrupted) {
        interrupted.filter(position -> position.direction() == Direction.DOWN).ifPresent(position -> {
            throw new MigrationFailure(
                    Kind.FAILED_EARLIER,
                    "V%s was being taken back, and %s came to statement %d when its process ended. "
                                    .formatted(position.version(), position.script(), position.statement())
                            + "Finish that first: downgrade -1 --yes");
        });
    }

    /** A downgrade goes on with its own script, but not over one that was on its way up. */
    static void refuseDowngrade(Optional<Position> interrupted) {
        interrupted.filter(position -> position.direction() == Direction.UP).ifPresent(position -> {
            throw new MigrationFailure(
                    Kind.FAILED_EARLIER,
                    "%s came to statement %d when its process ended. Finish that first: upgrade %s"
                            .formatted(position.script(), position.statement(), position.version()));
        });
    }

    /** What had run of a script on its way up was edited since. */
    static MigrationFailure edited(Position position) {
        return new MigrationFailure(
                Kind.FAILED_EARLIER,
                "%s came to statement %d when an earlier run stopped, and what had run of it was edited since. "
                                .formatted(position.script(), position.statement())
                        + "Restore that part, then: upgrade. Or, if the script can run again from its first statement"
                        + " (take back by hand what stays if not): repair, then upgrade.");
    }
}
