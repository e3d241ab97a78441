package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.RowsAtRisk;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.lint.types.Words;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Optional;

/** A table goes with all its rows. */
final class DroppedTable implements Rule {
    static final String ID = "dropped-table";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Hazard.Severity atLeast() {
        return Hazard.Severity.WARNING;
    }

    @Override
    public List<Hazard> check(Change change, LintContext context) {
        if (!(change instanceof Change.DropTable drop)) {
            return List.of();
        }
        TableName name = context.oldName(drop.table().name());
        if (drop.table().held()) {
            return List.of(held(name, context));
        }
        return List.of(context.blocking(
                this,
                ObjectPath.of(name),
                "table %s is no longer mapped. Dropping it loses all its rows; the way down brings back an empty table."
                        .formatted(name),
                ("If another entity took its place, put %s on that. If the rows may go, accept with"
                                + " %s --reason \"...\". If a release still uses it, accept with %s: it is dropped later.")
                        .formatted(
                                Words.renamedFrom(name.name()),
                                Words.allow(ID, ObjectPath.of(name)),
                                Words.hold(ID, ObjectPath.of(name)))));
    }

    /** It was kept for the releases that used it; whoever drops it now expects that nothing is left in it. */
    private Hazard held(TableName name, LintContext context) {
        ObjectPath path = ObjectPath.of(name);
        Hazard hazard = context.warning(
                this,
                path,
                "table %s, which was held, is dropped. All its rows are lost; the way down brings back an empty table."
                        .formatted(name),
                "The upgrade stops while it has one. If they may go, take the question out, or accept with %s --reason \"...\"."
                        .formatted(Words.allow(ID, path)));
        return hazard.allowed().isEmpty()
                ? hazard.counting(Optional.of(RowsAtRisk.counted("select count(*) from {}", name)))
                : hazard;
    }
}
