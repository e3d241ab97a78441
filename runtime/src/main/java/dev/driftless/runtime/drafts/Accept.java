package dev.driftless.runtime.drafts;

import static dev.driftless.runtime.drafts.DraftAtHand.COMPILE_AGAIN;

import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.migration.SqlScript;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.snapshot.SnapshotWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Turns the draft into a migration: V and U file for each database and the snapshot, all of them or none. */
public final class Accept {
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
        DraftAtHand hand = new DraftAtHand(drafts);
        Draft draft = hand.draft();
        List<Snapshot> snapshots = hand.snapshots(description);
        new Beginnings(drafts, draft.layout(), hand.history()).require();
        new Answers(draft.hazards(), answers).require();

        FileSet files = new FileSet();
        for (Draft.Script script : draft.scripts()) {
            scripts(hand, script, description, answers, files);
        }
        snapshots.forEach(snapshot ->
                files.create(hand.snapshots().resolve(snapshot.fileName()), SnapshotWriter.write(snapshot)));
        files.created().forEach(this::requireFree);
        return hand.commit(files, draft.lastVersion(), description);
    }

    private void scripts(
            DraftAtHand hand, Draft.Script script, String description, List<Answer> answers, FileSet files) {
        Draft draft = hand.draft();
        AcceptedScripts place = new AcceptedScripts(drafts, hand.folders(script.dialect()));
        String up = script(hand, script.dialect(), script.up(), script.upHash());
        String down = script(hand, script.dialect(), script.down(), script.downHash());
        String name = "V" + script.version() + "__" + description;
        requireFreeVersion(place.up(name).getParent(), script.version());
        List<Hazard> hazards = Answers.concerning(script.dialect(), draft.hazards());
        boolean one = draft.between().isEmpty();
        List<String> texts = Answers.texts(hazards, answers).stream()
                .filter(answer -> one || ScriptHead.asksFor(answer, up))
                .toList();
        files.create(place.up(name), ScriptHead.with(texts, up));
        files.create(place.down(name), down);
        Path configuration = drafts.resolve(script.up() + Draft.CONFIGURATION);
        String drafted = Files.isRegularFile(configuration) ? drafts.text(configuration) : "";
        SqlScript.configuration(drafted, String.join("\n", texts))
                .ifPresent(text -> files.create(place.configuration(name), text));
    }

    private String script(DraftAtHand hand, String dialect, String path, String hash) {
        Path file = hand.existing(path);
        String text = drafts.text(file);
        Placeholders.requireNone(text, dialect, drafts.shown(file));
        if (hand.edited(path, hash).isPresent()) {
            hand.note("%s was edited by hand and is accepted as edited.".formatted(drafts.shown(file)));
        }
        return text;
    }

    private void requireFreeVersion(Path folder, String version) {
        DraftsFolder.listed(folder).stream()
                .filter(file -> file.getFileName().toString().startsWith("V" + version + "__"))
                .findFirst()
                .ifPresent(this::refuseTaken);
    }

    private void requireFree(Path file) {
        if (Files.exists(file)) {
            refuseTaken(file);
        }
    }

    private void refuseTaken(Path file) {
        throw DraftsFailure.refused("%s is already there. %s".formatted(drafts.shown(file), COMPILE_AGAIN));
    }
}
