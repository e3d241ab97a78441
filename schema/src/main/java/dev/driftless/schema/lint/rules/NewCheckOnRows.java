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
import dev.driftless.schema.sql.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
            return check.document().isPresent()
                    ? List.of(ofDocument(add.table(), check.condition(), add.subject(), context))
                    : hazards(add.table(), add.subject(), context, id -> check.in(id)
                            .map(Constraint.Check::condition)
                            .orElse(""));
        }
        if (change instanceof Change.AlterColumn alter) {
            Column before = alter.before();
            Column after = alter.after();
            return hazards(alter.table(), alter.subject(), context, id -> fresh(before.in(id), after.in(id)));
        }
        return List.of();
    }

    /** One for all databases, or for each its own where they do not have the same condition. */
    private List<Hazard> hazards(
            TableName table, ObjectPath subject, LintContext context, UnaryOperator<String> condition) {
        List<String> conditions = context.dialects().stream()
                .map(dialect -> condition.apply(dialect.id()))
                .distinct()
                .toList();
        if (conditions.size() < 2) {
            String same = conditions.isEmpty() ? condition.apply("") : conditions.get(0);
            return same.isEmpty() ? List.of() : List.of(hazard(table, same, subject, Optional.empty(), context));
        }
        return context.dialects().stream()
                .filter(dialect -> !condition.apply(dialect.id()).isEmpty())
                .map(dialect -> hazard(table, condition.apply(dialect.id()), subject, Optional.of(dialect), context))
                .toList();
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

    private Hazard hazard(
            TableName table, String condition, ObjectPath subject, Optional<Dialect> dialect, LintContext context) {
        String message = "table %s gets the condition %s%s. The upgrade fails if an existing row does not meet it."
                .formatted(
                        table,
                        condition,
                        dialect.map(d -> " on " + d.displayName()).orElse(""));
        String advice = "Look for such rows: select * from %s where not (%s).".formatted(table, condition);
        return dialect.map(d -> context.warning(this, subject, message, advice, d))
                .orElseGet(() -> context.warning(this, subject, message, advice))
                .counting(OldRows.breaking(table, condition, context));
    }
}
