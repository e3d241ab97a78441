package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.draft.Layout.Folders;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.snapshot.Fingerprint;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.snapshot.SnapshotEntry;
import dev.driftless.schema.snapshot.SnapshotHistory;
import dev.driftless.schema.snapshot.SnapshotReader;
import dev.driftless.schema.snapshot.SnapshotWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns the draft into a migration: V and U file for each database and the snapshot, all of them or none. */
public final class Accept {
    private static final String COMPILE_AGAIN = "Compile again, look at the new draft, and accept that.";

    private final DraftsFolder drafts;

    public Accept(DraftsFolder drafts) {
        this.drafts = drafts;
    }

    /**
     * Accepts the draft and takes it away.
     *
     * @param message what the migration does, in a few words; the files are named after it
     * @param answers to blocking hazards
     * @throws DraftsFailure if the draft cannot be accepted; nothing is written then
     */
    public Accepted run(String message, List<Answer> answers) {
        String description = MigrationName.of(message);
        Draft draft = drafts.draft()
                .orElseThrow(() -> DraftsFailure.refused(
                        "There is no draft in %s. Change an entity and compile; without drift there is nothing to accept."
                                .formatted(drafts.shown())));
        requireHead(draft);
        Snapshot snapshot = snapshot(draft).named(draft.version(), description);
        new Answers(draft, answers).require();

        FileSet files = new FileSet();
        files.create(
                drafts.resolve(draft.layout().snapshots()).resolve(snapshot.fileName()),
                SnapshotWriter.write(snapshot));
        List<String> notes = new ArrayList<>();
        for (Draft.Script script : draft.scripts()) {
            scripts(draft, script, description, answers, files, notes);
        }
        files.created().forEach(this::requireFree);
        files.commit(drafts);
        takeAway(draft, notes);
        BuildOutput.of(drafts, draft.unit()).ifPresent(BuildOutput::outdate);
        return new Accepted(
                draft.version(),
                description,
                files.created().stream().map(drafts::shown).toList(),
                notes);
    }

    private void requireHead(Draft draft) {
        SnapshotHistory history = drafts.history(draft.layout(), draft.unit());
        Optional<SnapshotEntry> head = history.headEntry();
        if (!head.map(SnapshotEntry::fingerprint).equals(draft.parent())) {
            throw DraftsFailure.refused("The draft does not start from the newest snapshot any more, which is %s. %s"
                    .formatted(
                            head.map(entry -> drafts.shown(Path.of(entry.file())))
                                    .orElse("gone"),
                            COMPILE_AGAIN));
        }
        requireWhole(history);
    }

    /** The chain is built from what stands before the schemas; only reading the newest one in full shows that it is damaged. */
    private static void requireWhole(SnapshotHistory history) {
        var unused = history.head();
    }

    private Snapshot snapshot(Draft draft) {
        Path file = existing(DraftsFolder.SNAPSHOT);
        Snapshot snapshot = SnapshotReader.read(drafts.text(file), drafts.shown(file));
        if (!snapshot.fingerprint().equals(draft.target()) || !snapshot.parent().equals(draft.parent())) {
            throw DraftsFailure.refused(
                    "%s does not belong to the draft. %s".formatted(drafts.shown(file), COMPILE_AGAIN));
        }
        return snapshot;
    }

    private void scripts(
            Draft draft,
            Draft.Script script,
            String description,
            List<Answer> answers,
            FileSet files,
            List<String> notes) {
        Folders folders = draft.layout().folders().stream()
                .filter(candidate -> candidate.dialect().equals(script.dialect()))
                .findFirst()
                .orElseThrow(() -> DraftsFailure.refused("The draft names no folder for the scripts of %s. %s"
                        .formatted(script.dialect(), COMPILE_AGAIN)));
        String up = script(script.up(), script.upHash(), notes);
        String down = script(script.down(), script.downHash(), notes);
        String name = draft.version() + "__" + description + ".sql";
        requireFreeVersion(drafts.resolve(folders.migrations()), draft.version());
        List<Hazard> hazards = draft.hazards().stream()
                .filter(hazard -> hazard.dialect().map(script.dialect()::equals).orElse(true))
                .toList();
        files.create(
                drafts.resolve(folders.migrations()).resolve("V" + name),
                ScriptHead.with(Answers.texts(hazards, answers), up));
        files.create(drafts.resolve(folders.undo()).resolve("U" + name), down);
    }

    private String script(String path, String hash, List<String> notes) {
        Path file = existing(path);
        String text = drafts.text(file);
        List<String> gaps = Placeholders.in(text);
        if (!gaps.isEmpty()) {
            throw DraftsFailure.refused(
                    "%s still holds %s, which only you can fill. Answer it in the entity (@Backfill, @ConvertUsing, a default) and compile again, or write the SQL there."
                            .formatted(drafts.shown(file), String.join(" and ", gaps)));
        }
        if (!Fingerprint.ofText(text).equals(hash)) {
            notes.add("%s was edited by hand and is accepted as edited.".formatted(drafts.shown(file)));
        }
        return text;
    }

    private Path existing(String path) {
        Path file = drafts.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw DraftsFailure.refused(
                    "%s is missing from the draft. %s".formatted(drafts.shown(file), COMPILE_AGAIN));
        }
        return file;
    }

    private void requireFreeVersion(Path folder, String version) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().startsWith("V" + version + "__"))
                    .sorted()
                    .findFirst()
                    .ifPresent(this::refuseTaken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireFree(Path file) {
        if (Files.exists(file)) {
            refuseTaken(file);
        }
    }

    private void refuseTaken(Path file) {
        throw DraftsFailure.refused("%s is already there. %s".formatted(drafts.shown(file), COMPILE_AGAIN));
    }

    private void takeAway(Draft draft, List<String> notes) {
        try {
            new Discard(drafts).files(draft).commit(drafts);
        } catch (DraftsFailure e) {
            notes.add("The migration is accepted, but its draft stays in %s: %s"
                    .formatted(drafts.shown(), e.getMessage()));
        }
    }
}
