package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.Layout;
import dev.driftless.schema.snapshot.SnapshotEntry;
import dev.driftless.schema.snapshot.SnapshotHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes back the newest accepted migration, or one of the newest if branches were merged: its snapshot and its V and U file for each database, all of them or none. Whether a
 * database has already run it is for the caller to find out, between {@link #version} and {@link #run}.
 */
public final class Remove {
    private final DraftsFolder drafts;
    private final Layout layout;
    private final String unit;
    private final SnapshotEntry head;

    /**
     * The removal of a unit's head.
     *
     * @param layout as the application was compiled with
     * @param name which head, as a person wrote it, if there are several
     * @throws DraftsFailure if there is no snapshot, or no such head
     */
    public Remove(DraftsFolder drafts, Layout layout, String unit, Optional<String> name) {
        this.drafts = drafts;
        this.layout = layout;
        this.unit = unit;
        SnapshotHistory history = drafts.history(layout, unit);
        this.head = name.map(wanted -> Heads.find(history, wanted))
                .or(history::headEntry)
                .orElseThrow(() -> DraftsFailure.refused("There is nothing to remove: no snapshot lies in %s."
                        .formatted(drafts.shown(drafts.resolve(layout.snapshots())))));
        if (history.heads().size() == 1) {
            requireNothingAbove();
        }
    }

    /** A Java migration has no snapshot that would tell what it builds on, but a later version. */
    private void requireNothingAbove() {
        List<String> above = JavaFiles.of(drafts, layout).stream()
                .filter(java -> java.version() > Long.parseLong(head.version()))
                .flatMap(java -> Stream.of(java.file(), java.undo()))
                .filter(Files::isRegularFile)
                .map(drafts::shown)
                .toList();
        if (!above.isEmpty()) {
            throw DraftsFailure.refused(
                    "A Java migration above %s would be left without what it works on. Delete it first:%n  %s"
                            .formatted(head.name(), String.join(System.lineSeparator() + "  ", above)));
        }
    }

    /** The version of the migration that would be removed. */
    public String version() {
        return head.version();
    }

    /** The name of the migration that would be removed, as of its files. */
    public String name() {
        return head.name();
    }

    /** Deletes the files; gives back which, as people type their paths. */
    public List<String> run() {
        FileSet files = new FileSet();
        Path snapshots = drafts.resolve(layout.snapshots());
        files.delete(snapshots.resolve(head.fileName()));
        layout.folders().stream()
                .flatMap(folders -> new AcceptedScripts(drafts, folders).present(head.name()).stream())
                .forEach(files::delete);
        layout.folders().stream()
                .map(folders -> drafts.resolve(folders.migrations()))
                .flatMap(folder ->
                        Stream.of(Squash.file(folder, head.version()), Squash.configuration(folder, head.version())))
                .filter(Files::exists)
                .forEach(files::delete);
        files.commit(drafts, snapshots);
        BuildOutput.of(drafts, unit).ifPresent(output -> {
            output.outdate();
            output.forget(files.deleted());
        });
        return files.deleted().stream().map(drafts::shown).toList();
    }
}
