package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.draft.Layout.Folders;
import dev.driftless.schema.snapshot.Fingerprint;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.snapshot.SnapshotEntry;
import dev.driftless.schema.snapshot.SnapshotHistory;
import dev.driftless.schema.snapshot.SnapshotReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The draft as the compiler left it, of which is known that it starts from the newest snapshot. */
final class DraftAtHand {
    static final String COMPILE_AGAIN = "Compile again, look at the new draft, and accept that.";

    private final DraftsFolder drafts;
    private final Draft draft;
    private final SnapshotHistory history;
    private final List<String> notes = new ArrayList<>();

    /**
     * @throws DraftsFailure if there is no draft, or it starts from something else
     */
    DraftAtHand(DraftsFolder drafts) {
        this.drafts = drafts;
        this.draft = drafts.draft()
                .orElseThrow(() -> DraftsFailure.refused(
                        "There is no draft in %s. Change an entity and compile; without drift there is nothing to accept."
                                .formatted(drafts.shown())));
        this.history = drafts.history(draft.layout(), draft.unit());
        requireHead();
    }

    private void requireHead() {
        Optional<SnapshotEntry> head = history.headEntry();
        if (!head.map(SnapshotEntry::fingerprint).equals(draft.parent())) {
            throw DraftsFailure.refused("The draft does not start from the newest snapshot any more, which is %s. %s"
                    .formatted(
                            head.map(entry -> drafts.shown(Path.of(entry.file())))
                                    .orElse("gone"),
                            COMPILE_AGAIN));
        }
        requireWhole();
    }

    /** The chain is built from what stands before the schemas; only reading the newest one in full shows that it is damaged. */
    private void requireWhole() {
        var unused = history.head();
    }

    Draft draft() {
        return draft;
    }

    SnapshotHistory history() {
        return history;
    }

    /** The folder of the unit's snapshots. */
    Path snapshots() {
        return drafts.resolve(draft.layout().snapshots());
    }

    /** The snapshots that the compiler left, one for each migration, in order, under the name that a person gave. */
    List<Snapshot> snapshots(String description) {
        List<Snapshot> snapshots = new ArrayList<>();
        Optional<String> parent = draft.parent();
        for (Draft.Between between : draft.between()) {
            snapshots.add(
                    snapshot(between.snapshot(), between.fingerprint(), parent).named(between.version(), description));
            parent = Optional.of(between.fingerprint());
        }
        snapshots.add(snapshot(DraftsFolder.SNAPSHOT, draft.target(), parent).named(draft.lastVersion(), description));
        return snapshots;
    }

    /** The snapshot of the entities. */
    Snapshot target() {
        List<Snapshot> all = snapshots("target");
        return all.get(all.size() - 1);
    }

    private Snapshot snapshot(String name, String fingerprint, Optional<String> parent) {
        Path file = existing(name);
        Snapshot snapshot = SnapshotReader.read(drafts.text(file), drafts.shown(file));
        if (!snapshot.fingerprint().equals(fingerprint) || !snapshot.parent().equals(parent)) {
            throw DraftsFailure.refused(
                    "%s does not belong to the draft. %s".formatted(drafts.shown(file), COMPILE_AGAIN));
        }
        return snapshot;
    }

    /** Where the scripts of a dialect go. */
    Folders folders(String dialect) {
        return draft.layout().folders().stream()
                .filter(candidate -> candidate.dialect().equals(dialect))
                .findFirst()
                .orElseThrow(() -> DraftsFailure.refused(
                        "The draft names no folder for the scripts of %s. %s".formatted(dialect, COMPILE_AGAIN)));
    }

    /** The text of a drafted script, if a person edited it. */
    Optional<String> edited(String path, String hash) {
        return Optional.of(drafts.text(existing(path)))
                .filter(text -> !Fingerprint.ofText(text).equals(hash));
    }

    Path existing(String path) {
        Path file = drafts.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw DraftsFailure.refused(
                    "%s is missing from the draft. %s".formatted(drafts.shown(file), COMPILE_AGAIN));
        }
        return file;
    }

    /** Something worth knowing besides, a sentence. */
    void note(String sentence) {
        notes.add(sentence);
    }

    /** Makes the changes and takes the draft away. */
    Accepted commit(FileSet files, String version, String description) {
        files.commit(drafts, snapshots());
        takeAway();
        BuildOutput.of(drafts, draft.unit()).ifPresent(output -> {
            output.outdate();
            output.forget(files.deleted());
        });
        return new Accepted(
                version,
                description,
                files.created().stream().map(drafts::shown).toList(),
                notes);
    }

    private void takeAway() {
        try {
            new Discard(drafts).files(draft).commit(drafts);
        } catch (DraftsFailure e) {
            notes.add("The migration is accepted, but its draft stays in %s: %s"
                    .formatted(drafts.shown(), e.getMessage()));
        }
    }
}
