package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.model.ColumnType.EnumByOrdinal;
import java.util.ArrayList;
import java.util.List;

/** An enum stored by position got other constants at positions in use: rows keep their numbers, which now mean something else. */
final class OrdinalReordered implements Rule {
    static final String ID = "ordinal-reordered";

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
        boolean ordinals = change instanceof Change.AlterColumn alter
                && alter.before().type() instanceof EnumByOrdinal
                && alter.after().type() instanceof EnumByOrdinal;
        if (!ordinals) {
            return List.of();
        }
        Change.AlterColumn alter = (Change.AlterColumn) change;
        List<String> moved = moved(
                ((EnumByOrdinal) alter.before().type()).values(),
                ((EnumByOrdinal) alter.after().type()).values());
        if (moved.isEmpty() || alter.using().isPresent()) {
            return List.of();
        }
        return List.of(context.warning(
                this,
                alter.subject(),
                ("column %s stores an enum by position, and positions changed: %s. No database notices: rows keep their"
                                + " numbers, which from now on mean another constant.")
                        .formatted(alter.subject(), String.join(", ", moved)),
                "Add constants only at the end, renumber the rows with @ConvertUsing(\"case %s when ... end\"), or store names with"
                                .formatted(alter.after().name().text())
                        + " @Enumerated(EnumType.STRING)."));
    }

    private static List<String> moved(List<String> before, List<String> after) {
        List<String> moved = new ArrayList<>();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            if (!before.get(i).equals(after.get(i))) {
                moved.add("%d was %s and is now %s".formatted(i, before.get(i), after.get(i)));
            }
        }
        return moved;
    }
}
