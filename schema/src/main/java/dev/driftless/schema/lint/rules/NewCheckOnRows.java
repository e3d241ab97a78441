package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Expression;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of an existing table may not meet a condition that holds from now on. */
final class NewCheckOnRows implements Rule {
    static final String ID = "new-check-on-rows";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Hazard> check(Change change, LintContext context) {
        if (change instanceof Change.AddConstraint add && add.constraint() instanceof Constraint.Check check) {
            return List.of(
                    check.document().isPresent()
                            ? ofDocument(add.table(), check.condition(), add.subject(), context)
                            : hazard(add.table(), check.condition(), add.subject(), context));
        }
        if (change instanceof Change.AlterColumn alter) {
            String fresh = fresh(alter.before(), alter.after());
            return fresh.isEmpty() ? List.of() : List.of(hazard(alter.table(), fresh, alter.subject(), context));
        }
        return List.of();
    }

    /** Each database reads JSON in its own way: there is no query for all. */
    private Hazard ofDocument(TableName table, String condition, ObjectPath subject, LintContext context) {
        return context.warning(
                this,
                subject,
                "table %s gets conditions on %s. The upgrade fails if an existing row does not meet them."
                        .formatted(table, condition),
                "Look for such rows with the condition that the migration adds.");
    }

    private static String fresh(Column before, Column after) {
        List<String> old = before.checks().stream().map(Expression::canonical).toList();
        return after.checks().stream()
                .filter(check -> !old.contains(Expression.canonical(check)))
                .collect(Collectors.joining(" and "));
    }

    private Hazard hazard(TableName table, String condition, ObjectPath subject, LintContext context) {
        return context.warning(
                        this,
                        subject,
                        "table %s gets the condition %s. The upgrade fails if an existing row does not meet it."
                                .formatted(table, condition),
                        "Look for such rows: select * from %s where not (%s).".formatted(table, condition))
                .counting(OldRows.breaking(table, condition, context));
    }
}
