package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.model.Constraint;
import java.util.List;

/** From now on the database takes rows that it refused before, and the way down fails once there are some. */
final class DroppedConstraint implements Rule {
    static final String ID = "dropped-constraint";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Hazard> check(Change change, LintContext context) {
        if (!(change instanceof Change.DropConstraint drop)
                || context.target(drop.table()).isEmpty()
                || comesBack(drop, context)
                || losesColumn(drop, context)) {
            return List.of();
        }
        return List.of(context.info(
                this,
                drop.subject(),
                "%s of table %s goes. The database no longer refuses %s, and the way down fails once there are some."
                        .formatted(kind(drop.constraint()), drop.table(), rows(drop.constraint())),
                "Fine if the application takes care of it."));
    }

    /** Around the change of a column, constraints go and come back. */
    private static boolean comesBack(Change.DropConstraint drop, LintContext context) {
        return context.changes(Change.AddConstraint.class).stream()
                .anyMatch(add -> add.table().equals(drop.table())
                        && add.constraint().getClass().equals(drop.constraint().getClass())
                        && add.constraint().columns().equals(drop.constraint().columns()));
    }

    private static boolean losesColumn(Change.DropConstraint drop, LintContext context) {
        return context.dropped(drop.table()).stream()
                .anyMatch(column ->
                        drop.constraint().columns().contains(column.column().name()));
    }

    private static String kind(Constraint constraint) {
        return constraint instanceof Constraint.ForeignKey
                ? "a foreign key"
                : constraint instanceof Constraint.Check
                        ? "a check"
                        : constraint instanceof Constraint.Unique ? "a unique constraint" : "the primary key";
    }

    private static String rows(Constraint constraint) {
        return constraint instanceof Constraint.ForeignKey
                ? "references to nothing"
                : constraint instanceof Constraint.Check ? "rows that do not meet it" : "duplicates";
    }
}
