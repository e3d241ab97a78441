package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.draft.Intent;
import dev.driftless.schema.migration.Migration;
import dev.driftless.schema.migration.MigrationPlanner;
import dev.driftless.schema.migration.OnlineParts;
import dev.driftless.schema.migration.SqlScript;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.snapshot.Fingerprint;
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
                .map(Draft.Script::dialect)
                .distinct()
                .map(dialect -> Dialects.named(dialect).orElseThrow())
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

    /** Whether the head is the first script of that database, which makes the schema from nothing. */
    private boolean isFirst(Dialect dialect) {
        return new Beginnings(drafts, hand.draft().layout(), hand.history())
                .isFirst(head.name(), hand.folders(dialect.id()));
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
        Snapshot target = hand.target();
        Migration migration = plan(before, target.schema());
        if (migration.steps().isEmpty()) {
            throw DraftsFailure.refused(
                    "The entities are again as before %s: nothing is left of it. Take it back: remove, and compile."
                            .formatted(head.name()));
        }
        List<Answer> all = withEarlier(answers, migration);
        new Answers(migration.hazards(), all).require();
        FileSet files = new FileSet();
        Replacement replacement = new Replacement(hand, drafts, files);
        List<Migration> accepted =
                parts(plan(before, hand.history().head().orElseThrow().schema()));
        List<Migration> parts = parts(migration);
        Optional<String> parent = head.parent();
        files.delete(hand.snapshots().resolve(head.fileName()));
        for (int i = 0; i < parts.size(); i++) {
            Snapshot amended = snapshot(target, parts, i, description, parent);
            scripts(replacement, parts.get(i), amended, i > 0 ? Optional.empty() : Optional.of(accepted.get(0)), all);
            files.create(hand.snapshots().resolve(amended.fileName()), SnapshotWriter.write(amended));
            parent = Optional.of(amended.fingerprint());
        }
        keepEditedDraft(replacement, head.version() + "__" + description);
        return hand.commit(files, head.version(), description);
    }

    private List<Migration> parts(Migration migration) {
        return intent.online() ? OnlineParts.of(migration, dialects) : List.of(migration);
    }

    /** Where the migration becomes several, the others come after all that is there. */
    private Snapshot snapshot(
            Snapshot target, List<Migration> parts, int index, String description, Optional<String> parent) {
        String version = index == 0
                ? head.version()
                : Long.toString(Long.parseLong(hand.draft().version()) + index - 1);
        boolean last = index == parts.size() - 1;
        Schema schema = last ? target.schema() : parts.get(index).to();
        return new Snapshot(
                target.unit(),
                version,
                description,
                parent,
                Fingerprint.of(schema),
                target.entities().filter(e -> last),
                schema);
    }

    /** The scripts of one part; the first takes the place of the accepted migration. */
    private void scripts(
            Replacement replacement,
            Migration part,
            Snapshot amended,
            Optional<Migration> accepted,
            List<Answer> answers) {
        for (Dialect dialect : dialects) {
            AcceptedScripts place = scripts(dialect);
            if (accepted.isPresent() && isFirst(dialect)) {
                first(replacement, place, amended, dialect);
                continue;
            }
            List<String> allowed = Answers.texts(Answers.concerning(dialect.id(), part.hazards()), answers);
            String up = ScriptHead.with(allowed, SqlScript.up(part, dialect));
            String old = accepted.isPresent() ? head.name() : amended.name();
            replacement.of(
                    dialect.id(),
                    place.up(old),
                    accepted.map(m -> SqlScript.up(m, dialect)),
                    place.up(amended.name()),
                    up);
            replacement.of(
                    dialect.id(),
                    place.down(old),
                    accepted.map(m -> SqlScript.down(m, dialect)),
                    place.down(amended.name()),
                    SqlScript.down(part, dialect));
            replacement.configuration(
                    place.configuration(old),
                    place.configuration(amended.name()),
                    SqlScript.configuration(part, dialect, up));
        }
    }

    private void first(Replacement replacement, AcceptedScripts place, Snapshot amended, Dialect dialect) {
        Begin.Scripts old = Begin.scripts(hand.history().head().orElseThrow(), dialect);
        Begin.Scripts whole = Begin.scripts(amended, dialect);
        replacement.of(
                dialect.id(), place.up(head.name()), Optional.of(old.up()), place.up(amended.name()), whole.up());
        replacement.configuration(
                place.configuration(head.name()), place.configuration(amended.name()), whole.configuration());
        replacement.of(
                dialect.id(),
                place.down(head.name()),
                Optional.of(old.down()),
                place.down(amended.name()),
                whole.down());
    }

    private void keepEditedDraft(Replacement replacement, String name) {
        for (Draft.Script draft : hand.draft().scripts()) {
            AcceptedScripts place = scripts(Dialects.named(draft.dialect()).orElseThrow());
            hand.edited(draft.up(), draft.upHash()).ifPresent(text -> replacement.keep(text, place.up("V" + name)));
            hand.edited(draft.down(), draft.downHash())
                    .ifPresent(text -> replacement.keep(text, place.down("V" + name)));
        }
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
