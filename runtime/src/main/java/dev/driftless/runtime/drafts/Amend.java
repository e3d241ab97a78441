package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.draft.Intent;
import dev.driftless.schema.migration.Migration;
import dev.driftless.schema.migration.MigrationPlanner;
import dev.driftless.schema.migration.SqlScript;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.snapshot.SnapshotEntry;
import dev.driftless.schema.snapshot.SnapshotWriter;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Folds the present drift into the newest accepted migration: its scripts are made anew, from the snapshot before it to the entities,
 * and its snapshot becomes that of the entities. Whether a database has already run it is for the caller to find out, between
 * {@link #version} and {@link #run}.
 */
public final class Amend {
    private final DraftsFolder drafts;
    private final DraftAtHand hand;
    private final SnapshotEntry head;
    private final Intent intent;
    private final List<Dialect> dialects;

    /**
     * The amendment of the head.
     *
     * @throws DraftsFailure if there is no draft, or no migration that could be amended
     */
    public Amend(DraftsFolder drafts) {
        this.drafts = drafts;
        this.hand = new DraftAtHand(drafts);
        this.intent = hand.draft().intent();
        this.head = hand.history()
                .headEntry()
                .orElseThrow(() -> DraftsFailure.refused(
                        "There is no accepted migration to amend. Accept the draft: accept -m NAME"));
        this.dialects = hand.draft().scripts().stream()
                .map(script -> Dialects.named(script.dialect()).orElseThrow())
                .toList();
        if (head.parent().isEmpty() && old().findAny().isEmpty()) {
            throw DraftsFailure.refused(
                    "%s is a baseline, which has no scripts that could be amended. Accept the draft as a migration of its own: accept -m NAME"
                            .formatted(head.name()));
        }
    }

    private Stream<Path> old() {
        return dialects.stream()
                .flatMap(dialect -> scripts(dialect).of(head.name()).stream())
                .filter(Files::isRegularFile);
    }

    private AcceptedScripts scripts(Dialect dialect) {
        return new AcceptedScripts(drafts, hand.folders(dialect.id()));
    }

    /** The version of the migration that would be amended. */
    public String version() {
        return head.version();
    }

    /** The name of the migration that would be amended, as of its files. */
    public String name() {
        return head.name();
    }

    /**
     * Amends the migration and takes the draft away.
     *
     * @param message another name for the migration, if it shall get one
     * @param answers to blocking hazards, besides those that the migration already holds
     * @throws DraftsFailure if that cannot be done; nothing is written then
     */
    public Accepted run(Optional<String> message, List<Answer> answers) {
        String description = message.map(MigrationName::of).orElse(head.description());
        Schema before = hand.history().parentOf(head).map(Snapshot::schema).orElse(Schema.empty());
        Snapshot amended = hand.snapshot(head.version(), description).derivedFrom(head.parent());
        Migration migration = plan(before, amended.schema());
        if (migration.steps().isEmpty()) {
            throw DraftsFailure.refused(
                    "The entities are again as before %s: nothing is left of it. Take it back: remove, and compile."
                            .formatted(head.name()));
        }
        List<Answer> all = withEarlier(answers, migration);
        new Answers(migration.hazards(), all).require();
        Migration accepted = plan(before, hand.history().head().orElseThrow().schema());
        FileSet files = new FileSet();
        for (Draft.Script draft : hand.draft().scripts()) {
            Dialect dialect = Dialects.named(draft.dialect()).orElseThrow();
            List<String> allowed = Answers.texts(Answers.concerning(dialect.id(), migration.hazards()), all);
            AcceptedScripts scripts = scripts(dialect);
            Replacement replacement = new Replacement(hand, drafts, files);
            replacement.of(
                    scripts.up(head.name()),
                    SqlScript.up(accepted, dialect),
                    scripts.up(amended.name()),
                    ScriptHead.with(allowed, SqlScript.up(migration, dialect)));
            replacement.of(
                    scripts.down(head.name()),
                    SqlScript.down(accepted, dialect),
                    scripts.down(amended.name()),
                    SqlScript.down(migration, dialect));
            hand.edited(draft.up(), draft.upHash())
                    .ifPresent(text -> replacement.keep(text, scripts.up(amended.name())));
            hand.edited(draft.down(), draft.downHash())
                    .ifPresent(text -> replacement.keep(text, scripts.down(amended.name())));
        }
        files.delete(hand.snapshots().resolve(head.fileName()));
        files.create(hand.snapshots().resolve(amended.fileName()), SnapshotWriter.write(amended));
        return hand.commit(files, amended);
    }

    /** What the migration was accepted with need not be said again. */
    private List<Answer> withEarlier(List<Answer> answers, Migration migration) {
        List<Answer> all = new ArrayList<>(answers);
        old().flatMap(file -> ScriptHead.answers(drafts.text(file)).stream())
                .filter(earlier ->
                        migration.hazards().stream().anyMatch(hazard -> hazard.blocks() && earlier.answers(hazard)))
                .filter(earlier -> !all.contains(earlier))
                .forEach(all::add);
        return all;
    }

    private Migration plan(Schema from, Schema to) {
        return MigrationPlanner.plan(from, to, intent.hints(), intent.policy(), intent.unmanaged(), dialects);
    }
}
