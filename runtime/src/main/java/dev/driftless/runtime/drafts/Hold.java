package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.migration.Migration;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.snapshot.Snapshot;
import java.util.List;

/**
 * Accepts the draft without some of its drops: what they would drop stays, relaxed, for releases that still use it, until
 * {@link DropHeld}. The scripts are made anew; those of a draft that a person edited are kept beside them. Why:
 * {@code docs/adr/0016}.
 */
public final class Hold {
    private final DraftsFolder drafts;

    public Hold(DraftsFolder drafts) {
        this.drafts = drafts;
    }

    /**
     * Accepts the draft and takes it away.
     *
     * @param message what the migration does, in a few words; the files are named after it
     * @param answers to the blocking hazards that are left
     * @param holds the drops that are left out
     * @throws DraftsFailure if the draft cannot be accepted; nothing is written then
     */
    public Accepted run(String message, List<Answer> answers, List<Question> holds) {
        DraftAtHand hand = new DraftAtHand(drafts);
        Draft draft = hand.draft();
        new Beginnings(drafts, draft.layout(), hand.history()).require();
        Planning planning = Planning.of(draft);
        Schema before = hand.history().head().map(Snapshot::schema).orElse(Schema.empty());
        Snapshot drafted = hand.target();
        Snapshot target = drafted.withSchema(planning.holding(before, drafted.schema(), holds))
                .derivedFrom(draft.parent())
                .named(draft.version(), MigrationName.of(message));
        Migration migration = planning.plan(before, target.schema());
        new Answers(migration.hazards(), answers).require();
        List<Migration> parts = planning.parts(migration);
        FileSet files = new NewMigration(drafts, draft.layout()).files(parts, target, answers);
        new Replacement(hand, drafts, files).keepEditedDraft(target.name());
        return hand.commit(files, version(target, parts), target.description());
    }

    private static String version(Snapshot first, List<Migration> parts) {
        return Long.toString(Long.parseLong(first.version()) + parts.size() - 1);
    }
}
