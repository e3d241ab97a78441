package dev.driftless.runtime.drafts;

import dev.driftless.schema.diff.Holding;
import dev.driftless.schema.draft.CompiledModel;
import dev.driftless.schema.draft.Layout;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.types.Words;
import dev.driftless.schema.migration.Migration;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.snapshot.SnapshotHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the migration that drops what an earlier one held. It asks each database whether something is left in it. */
public final class DropHeld {
    private final DraftsFolder drafts;
    private final CompiledModel model;

    /**
     * @param model the unit as the application at hand was compiled
     */
    public DropHeld(DraftsFolder drafts, CompiledModel model) {
        this.drafts = drafts;
        this.model = model;
    }

    /**
     * Writes the files.
     *
     * @param message what the migration does, in a few words; the files are named after it
     * @param subjects what goes: tables and columns as {@code check} names them; all that is held if there are none
     * @param answers that it may go with what is left in it
     * @throws DraftsFailure if nothing of that is held, or there is drift; nothing is written then
     */
    public Accepted run(String message, List<String> subjects, List<Answer> answers) {
        String description = MigrationName.of(message);
        requireNoDraft();
        Layout layout = model.layout();
        SnapshotHistory history = drafts.history(layout, model.unit());
        Optional<Snapshot> newest = history.head();
        requireCompiled(newest);
        new Beginnings(drafts, layout, history).require();
        List<ObjectPath> drops = drops(subjects);
        Snapshot head = newest.orElseThrow();
        Schema schema = Holding.dropped(head.schema(), drops);
        Planning planning = Planning.of(layout, model.online());
        Migration migration = planning.plan(head.schema(), schema, answers);
        requireFitting(answers, Planning.ofHeld(migration));
        Path[] migrations = layout.folders().stream()
                .map(folders -> drafts.resolve(folders.migrations()))
                .toArray(Path[]::new);
        Snapshot target = head.withSchema(schema)
                .derivedFrom(Optional.of(head.fingerprint()))
                .named(history.nextVersion(migrations), description);
        FileSet files = new NewMigration(drafts, layout).files(planning.parts(migration), target, List.of());
        files.commit(drafts, drafts.resolve(layout.snapshots()));
        BuildOutput.of(drafts, model.unit()).ifPresent(BuildOutput::outdate);
        return new Accepted(
                target.version(),
                description,
                files.created().stream().map(drafts::shown).toList(),
                List.of());
    }

    private void requireNoDraft() {
        if (drafts.draft().isPresent() || model.drifted()) {
            throw DraftsFailure.refused(
                    "Drift is open. What is held goes in a migration of its own: first accept the draft (accept -m NAME) and build, or undo the change and compile.");
        }
    }

    /** Whether an entity maps something again, only the compiler knows. */
    private void requireCompiled(Optional<Snapshot> head) {
        if (!head.map(Snapshot::fingerprint).equals(model.head())) {
            throw DraftsFailure.refused(
                    "The application was compiled when %s was the newest snapshot. Build, then: accept --drop-held"
                            .formatted(model.version()
                                    .map(version -> "V" + version)
                                    .orElse("none")));
        }
    }

    private List<ObjectPath> drops(List<String> subjects) {
        List<ObjectPath> held = model.held();
        if (held.isEmpty()) {
            throw DraftsFailure.refused(
                    "Nothing is held. What a draft drops can be held by: accept -m NAME --hold dropped-column:customers.fax");
        }
        for (String subject : subjects) {
            if (held.stream().noneMatch(path -> isMeant(subject, path))) {
                throw DraftsFailure.refused("%s is not held, but %s.".formatted(subject, Words.of(held, path -> path)));
            }
        }
        return held.stream()
                .filter(path -> subjects.isEmpty() || subjects.stream().anyMatch(subject -> isMeant(subject, path)))
                .toList();
    }

    /** People may repeat what they held it by. */
    private static boolean isMeant(String subject, ObjectPath path) {
        return Question.covers(subject.replaceFirst("^dropped-(column|table):", ""), path);
    }

    private static void requireFitting(List<Answer> answers, List<Hazard> hazards) {
        List<Answer> unfit = new ArrayList<>(answers);
        unfit.removeIf(answer -> hazards.stream().anyMatch(answer::answers));
        if (!unfit.isEmpty()) {
            throw DraftsFailure.refused("--allow %s is about nothing that goes. It is: %s"
                    .formatted(
                            unfit.get(0), Words.of(hazards, hazard -> Words.allow(hazard.rule(), hazard.subject()))));
        }
    }
}
