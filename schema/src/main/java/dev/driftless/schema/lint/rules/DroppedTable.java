package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.lint.types.Words;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
import java.util.List;

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
        return List.of(context.blocking(
                this,
                ObjectPath.of(name),
                "table %s is no longer mapped. Dropping it loses all its rows; the way down brings back an empty table."
                        .formatted(name),
                ("If another entity took its place, put %s on that. If the rows may go, accept with"
                                + " %s --reason \"...\".")
                        .formatted(Words.renamedFrom(name.name()), Words.allow(ID, ObjectPath.of(name)))));
    }
}
