package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.RowsAtRisk;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import java.util.List;
import java.util.Optional;

/**
 * Views that nothing maps can use what changes. A database then refuses the change, or leaves a view that works no longer; a query finds
 * out before the upgrade begins. What each does was measured, see the rule's page.
 */
final class ViewInTheWay implements Rule {
    static final String ID = "view-in-the-way";
    private static final String REFUSES = "refuses it";
    private static final String BREAKS = "leaves the view broken";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Hazard> check(Change change, LintContext context) {
        Optional<ObjectPath> old = old(change, context);
        if (old.isEmpty()) {
            return List.of();
        }
        return context.dialects().stream()
                .flatMap(dialect -> effect(change, dialect).stream()
                        .map(effect -> hazard(change, old.get(), effect, dialect, context)))
                .toList();
    }

    /** What a view would use, by the names before the migration; absent if it was not there then. */
    private static Optional<ObjectPath> old(Change change, LintContext context) {
        if (change instanceof Change.RenameTable rename) {
            return old(rename.before(), Optional.empty(), context);
        }
        TableName table = context.oldName(change.subject().table());
        if (change instanceof Change.DropTable) {
            return old(table, Optional.empty(), context);
        }
        if (change instanceof Change.RenameColumn rename) {
            return old(table, Optional.of(rename.before()), context);
        }
        Optional<Identifier> column = change instanceof Change.DropColumn drop
                ? Optional.of(drop.column().name())
                : change instanceof Change.AlterColumn alter
                        ? Optional.of(alter.after().name())
                        : Optional.empty();
        return column.flatMap(name ->
                        context.oldColumn(change.subject().table(), name).member())
                .flatMap(name -> old(table, Optional.of(name), context));
    }

    private static Optional<ObjectPath> old(TableName table, Optional<Identifier> column, LintContext context) {
        return context.former(table)
                .filter(former -> column.isEmpty()
                        || former.columns().stream().anyMatch(c -> c.name().equals(column.get())))
                .map(former -> new ObjectPath(table, column));
    }

    private static Optional<String> effect(Change change, Dialect dialect) {
        boolean postgresql = dialect.id().equals("postgresql");
        if (change instanceof Change.DropColumn || change instanceof Change.DropTable) {
            return Optional.of(dialect.id().equals("mariadb") ? BREAKS : REFUSES);
        }
        if (change instanceof Change.AlterColumn alter) {
            boolean retyped = !dialect.typeName(alter.before().type())
                    .equals(dialect.typeName(alter.after().type()));
            return postgresql && retyped ? Optional.of(REFUSES) : Optional.empty();
        }
        boolean renamed = change instanceof Change.RenameColumn || change instanceof Change.RenameTable;
        return renamed && !postgresql ? Optional.of(BREAKS) : Optional.empty();
    }

    private Hazard hazard(Change change, ObjectPath old, String effect, Dialect dialect, LintContext context) {
        return context.info(
                        this,
                        change.subject(),
                        "if a view uses %s, %s %s.".formatted(old, dialect.displayName(), effect),
                        "Then drop it before, here in the V file, create it anew behind, and take out the question.",
                        dialect)
                .counting(Optional.of(RowsAtRisk.counted("{}", new RowsAtRisk.ViewsOver(old.table(), old.member()))));
    }
}
