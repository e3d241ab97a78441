package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.Snapshots;
import dev.driftless.runtime.migrate.Unit;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.snapshot.SnapshotException;
import java.util.List;
import java.util.Optional;

/** What the newest snapshot holds, although no entity maps it, for people: {@code customers.fax since V4}. */
final class HeldText {
    private HeldText() {}

    static List<String> of(Invocation invocation, Unit unit) {
        List<ObjectPath> held = unit.model().held();
        if (held.isEmpty()) {
            return List.of();
        }
        Optional<Snapshots> snapshots = snapshots(invocation, unit);
        return held.stream()
                .map(path -> path
                        + snapshots
                                .flatMap(all -> all.heldSince(path))
                                .map(version -> " since V" + version)
                                .orElse(""))
                .toList();
    }

    /** Snapshots that cannot be read are for others to complain about. */
    private static Optional<Snapshots> snapshots(Invocation invocation, Unit unit) {
        try {
            return Optional.of(invocation.snapshots(unit));
        } catch (SnapshotException e) {
            return Optional.empty();
        }
    }

    /** Says it on a line that is no result. */
    static void note(Invocation invocation, Unit unit) {
        List<String> held = of(invocation, unit);
        invocation.field("held", held);
        if (!held.isEmpty()) {
            invocation.note("Held: %s; to drop what is not used any more: accept --drop-held"
                    .formatted(String.join(", ", held)));
        }
    }
}
