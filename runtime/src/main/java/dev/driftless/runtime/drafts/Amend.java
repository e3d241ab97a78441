package dev.driftless.runtime.drafts;

import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.migration.Migration;
import dev.driftless.schema.migration.SqlScript;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.snapshot.SnapshotEntry;
import dev.driftless.schema.snapshot.SnapshotWriter;
import dev.driftless.schema.sql.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final Planning planning;

    /**
     * The amendment of the head.
     *
     * @throws DraftsFailure if there is no draft, or no migration that could be amended
     */
    public Amend(DraftsFolder drafts) {
        this.drafts = drafts;
        this.hand = new DraftAtHand(drafts);
        this.planning = Planning.of(hand.draft());
        this.head = hand.history()
                .headEntry()
                .orElseThrow(() -> DraftsFailure.refused(
                        "There is no accepted migration to amend. Accept the draft: accept -m NAME"));
        if (head.parent().isEmpty() && old().findAny().isEmpty()) {
            throw DraftsFailure.refused(
                    "%s is a baseline, which has no scripts that could be amended. Accept the draft as a migration of its own: accept -m NAME"
                            .formatted(head.name()));
        }
    }

    private Stream<Path> old() {
        return planning.dialects().stream()
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
     * @param holds the drops that are left out
     * @throws DraftsFailure if that cannot be done; nothing is written then
     */
    public Accepted run(Optional<String> message, List<Answer> answers, List<Question> holds) {
        String description = message.map(MigrationName::of).orElse(head.description());
        Schema before = hand.history().parentOf(head).map(Snapshot::schema).orElse(Schema.empty());
        Snapshot drafted = hand.target();
        Snapshot target = drafted.withSchema(planning.holding(before, drafted.schema(), holds));
        List<Answer> earlier = earlier();
        Migration migration = planning.plan(before, target.schema(), joined(answers, earlier));
        if (migration.steps().isEmpty() && target.schema().held().equals(before.held())) {
            throw DraftsFailure.refused(
                    "The entities are again as before %s: nothing is left of it. Take it back: remove, and compile."
                            .formatted(head.name()));
        }
        List<Answer> all = withEarlier(withoutHeld(answers, migration), earlier, migration);
        new Answers(migration.hazards(), all).require();
        FileSet files = new FileSet();
        Replacement replacement = new Replacement(hand, drafts, files);
        List<Migration> accepted = planning.parts(
                planning.plan(before, hand.history().head().orElseThrow().schema(), earlier));
        List<Migration> parts = planning.parts(migration);
        Optional<String> parent = head.parent();
        files.delete(hand.snapshots().resolve(head.fileName()));
        for (int i = 0; i < parts.size(); i++) {
            Snapshot amended = snapshot(target, parts, i, description, parent);
            scripts(replacement, parts.get(i), amended, i > 0 ? Optional.empty() : Optional.of(accepted.get(0)), all);
            files.create(hand.snapshots().resolve(amended.fileName()), SnapshotWriter.write(amended));
            parent = Optional.of(amended.fingerprint());
        }
        replacement.keepEditedDraft("V" + head.version() + "__" + description);
        return hand.commit(files, head.version(), description);
    }

    /** Where the migration becomes several, the others come after all that is there. */
    private Snapshot snapshot(
            Snapshot target, List<Migration> parts, int index, String description, Optional<String> parent) {
        String version = index == 0
                ? head.version()
                : Long.toString(Long.parseLong(hand.draft().version()) + index - 1);
        boolean last = index == parts.size() - 1;
        return (last ? target : target.before(parts.get(index).to()))
                .named(version, description)
                .derivedFrom(parent);
    }

    /** The scripts of one part; the first takes the place of the accepted migration. */
    private void scripts(
            Replacement replacement,
            Migration part,
            Snapshot amended,
            Optional<Migration> accepted,
            List<Answer> answers) {
        for (Dialect dialect : planning.dialects()) {
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

    /** What the migration was accepted with. */
    private List<Answer> earlier() {
        return old().flatMap(file -> ScriptHead.answers(drafts.text(file)).stream())
                .distinct()
                .toList();
    }

    /** That need not be said again. */
    private static List<Answer> withEarlier(List<Answer> answers, List<Answer> earlier, Migration migration) {
        return joined(
                answers,
                earlier.stream()
                        .filter(answer -> migration.hazards().stream()
                                .anyMatch(hazard -> hazard.blocks() && answer.answers(hazard)))
                        .toList());
    }

    /** Without the answers by which what was held goes with what is left in it. */
    private static List<Answer> withoutHeld(List<Answer> answers, Migration migration) {
        List<Hazard> held = Planning.ofHeld(migration);
        return answers.stream()
                .filter(answer -> held.stream().noneMatch(answer::answers))
                .toList();
    }

    private static List<Answer> joined(List<Answer> some, List<Answer> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
