package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import java.util.List;

/** A new sequence may number rows of a table that has some, and nothing tells which one: its first values may be taken. */
final class SequenceStart implements Rule {
    static final String ID = "sequence-start";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Hazard> check(Change change, LintContext context) {
        boolean open =
                change instanceof Change.CreateSequence create && create.above().isEmpty();
        if (!open || !freesAnId(context)) {
            return List.of();
        }
        return List.of(context.warning(
                this,
                change.subject(),
                ("sequence %s is new and starts at its first value. If it numbers rows of a table that has some already, new ids"
                                + " collide with theirs.")
                        .formatted(change.subject()),
                "Look at the draft and let it start above the largest id in use."));
    }

    /** Whether ids of an existing table may come from elsewhere now. */
    private static boolean freesAnId(LintContext context) {
        return !context.changes(Change.DropSequence.class).isEmpty()
                || context.changes(Change.AlterColumn.class).stream()
                        .anyMatch(alter ->
                                alter.before().isNumbered() && !alter.after().isNumbered());
    }
}
