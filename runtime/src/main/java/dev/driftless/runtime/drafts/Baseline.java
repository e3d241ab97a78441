package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.snapshot.SnapshotWriter;
import java.nio.file.Path;

/**
 * Takes the migrations that a project has written by hand so far for what leads to its entities: a snapshot with the version of the
 * newest of them, and no SQL. From there on migrations are drafted.
 */
public final class Baseline {
    private final DraftsFolder drafts;

    public Baseline(DraftsFolder drafts) {
        this.drafts = drafts;
    }

    /**
     * Writes the snapshot and takes the draft away.
     *
     * @param message names the snapshot
     * @throws DraftsFailure if there are snapshots already, or no migrations; nothing is written then
     */
    public Accepted run(String message) {
        String description = MigrationName.of(message);
        DraftAtHand hand = new DraftAtHand(drafts);
        Draft draft = hand.draft();
        if (!hand.history().entries().isEmpty()) {
            throw DraftsFailure.refused(
                    "A baseline is for a project without snapshots, but %s holds some. Accept the draft (accept -m NAME), or write its SQL by hand and copy %s beside the snapshots, named as the migration."
                            .formatted(drafts.shown(hand.snapshots()), drafts.shown(drafts.resolve("snapshot.json"))));
        }
        Path[] migrations = draft.layout().folders().stream()
                .map(folders -> drafts.resolve(folders.migrations()))
                .toArray(Path[]::new);
        hand.history().requireSnapshots(migrations);
        long newest = Long.parseLong(hand.history().nextVersion(migrations)) - 1;
        if (newest == 0) {
            throw DraftsFailure.refused(
                    "There are no migrations in %s, so nothing leads to the entities' schema. Accept the draft, which creates it: accept -m NAME. A database that already has the schema is told so by: stamp %s"
                            .formatted(drafts.shown(migrations[0]), draft.version()));
        }
        Snapshot snapshot = hand.target().derivedFrom(draft.parent()).named(Long.toString(newest), description);
        FileSet files = new FileSet();
        files.create(hand.snapshots().resolve(snapshot.fileName()), SnapshotWriter.write(snapshot));
        return hand.commit(files, snapshot.version(), description);
    }
}
