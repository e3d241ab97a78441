package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.lint.types.Words;
import dev.driftless.schema.model.ObjectPath;
import java.util.List;

/** A column goes with all its values. */
final class DroppedColumn implements Rule {
    static final String ID = "dropped-column";

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
        if (!(change instanceof Change.DropColumn drop)) {
            return List.of();
        }
        ObjectPath path = context.oldColumn(drop.table(), drop.column().name());
        String type = context.typeName(drop.column().type());
        if (drop.column().held()) {
            return List.of(held(drop, path, type, context));
        }
        return List.of(context.blocking(
                this,
                path,
                "column %s (%s) is no longer mapped. Dropping it loses its values; the way down brings back an empty column."
                        .formatted(path, type),
                ("If another attribute took its place, put %s on that. If the values may go, put"
                                + " @AllowHazard(value = \"%s\", reason = \"...\") on the entity, or accept with %s"
                                + " --reason \"...\". If a release still uses it, accept with %s: it is dropped later.")
                        .formatted(
                                Words.renamedFrom(path.member().orElseThrow()),
                                ID,
                                Words.allow(ID, path),
                                Words.hold(ID, path))));
    }

    /** It was kept for the releases that used it; whoever drops it now expects that nothing is left in it. */
    private Hazard held(Change.DropColumn drop, ObjectPath path, String type, LintContext context) {
        Hazard hazard = context.warning(
                this,
                path,
                "column %s (%s), which was held, is dropped. Its values are lost; the way down brings back an empty column."
                        .formatted(path, type),
                "The upgrade stops while a row has one. If they may go, take the question out, or accept with %s --reason \"...\"."
                        .formatted(Words.allow(ID, path)));
        boolean stored = drop.column().everywhere().allMatch(column -> column.generatedAs()
                .isEmpty());
        return stored && hazard.allowed().isEmpty()
                ? hazard.counting(OldRows.where(drop.table(), drop.column().name(), "{} is not null", context))
                : hazard;
    }
}
