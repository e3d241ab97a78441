package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
import java.util.List;

/** Rows of an existing table may not be as unique as they have to be from now on. */
final class NewUniqueOnRows implements Rule {
    static final String ID = "new-unique-on-rows";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Hazard> check(Change change, LintContext context) {
        if (change instanceof Change.AddConstraint add) {
            Constraint constraint = add.constraint();
            boolean unique = constraint instanceof Constraint.Unique || constraint instanceof Constraint.PrimaryKey;
            String kind = constraint instanceof Constraint.PrimaryKey ? "the primary key" : "a unique constraint";
            return unique ? hazards(add.table(), constraint.columns(), kind, add.subject(), context) : List.of();
        }
        if (change instanceof Change.CreateIndex create && create.index().unique()) {
            List<Identifier> columns = create.index().parts().stream()
                    .flatMap(part -> part.column().stream())
                    .toList();
            return hazards(create.table(), columns, "a unique index", create.subject(), context);
        }
        return List.of();
    }

    private List<Hazard> hazards(
            TableName table, List<Identifier> columns, String kind, ObjectPath subject, LintContext context) {
        if (NewColumns.leaveEmpty(table, columns, context)) {
            return List.of();
        }
        String list =
                String.join(", ", columns.stream().map(Identifier::toString).toList());
        return List.of(context.warning(
                        this,
                        subject,
                        "table %s gets %s over (%s). The upgrade fails if existing rows have duplicates."
                                .formatted(table, kind, list),
                        "Look for them: select %1$s, count(*) from %2$s group by %1$s having count(*) > 1."
                                .formatted(list, table))
                .counting(OldRows.duplicates(table, columns, context)));
    }
}
