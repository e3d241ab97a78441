package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.lint.types.TypeFamily;
import dev.driftless.schema.lint.types.Words;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.List;

/**
 * Something goes and something like it comes: perhaps a rename. Asked at what comes, because that is in the sources. Whoever allows
 * that the old thing is dropped has answered, too.
 */
final class LikelyRename implements Rule {
    static final String ID = "likely-rename";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Hazard.Severity atLeast() {
        return Hazard.Severity.BLOCKING;
    }

    @Override
    public List<Hazard> check(Change change, LintContext context) {
        if (change instanceof Change.CreateTable create) {
            return table(create.table(), context);
        }
        return change instanceof Change.AddColumn add ? column(add, context) : List.of();
    }

    private List<Hazard> table(Table fresh, LintContext context) {
        List<TableName> candidates = context.changes(Change.DropTable.class).stream()
                .filter(drop -> alike(drop.table(), fresh))
                .map(drop -> context.oldName(drop.table().name()))
                .filter(name ->
                        context.allowed(DroppedTable.ID, ObjectPath.of(name)).isEmpty())
                .toList();
        return candidates.isEmpty()
                ? List.of()
                : List.of(question(
                        ObjectPath.of(fresh.name()),
                        "table",
                        candidates,
                        candidates.get(0).name(),
                        DroppedTable.ID,
                        context));
    }

    /** At least half of the columns that either has are in both. */
    private static boolean alike(Table gone, Table fresh) {
        long shared = gone.columns().stream()
                .filter(c -> fresh.column(c.name())
                        .filter(other -> family(other) == family(c))
                        .isPresent())
                .count();
        int all = gone.columns().size() + fresh.columns().size();
        return shared * 2 >= all - shared;
    }

    private List<Hazard> column(Change.AddColumn add, LintContext context) {
        List<ObjectPath> candidates = context.dropped(add.table()).stream()
                .filter(drop -> family(drop.column()) == family(add.column()))
                .map(drop -> context.oldColumn(add.table(), drop.column().name()))
                .filter(path -> context.allowed(DroppedColumn.ID, path).isEmpty())
                .toList();
        return candidates.isEmpty()
                ? List.of()
                : List.of(question(
                        add.subject(),
                        "column",
                        candidates.stream().map(c -> c.member().orElseThrow()).toList(),
                        candidates.get(0).member().orElseThrow(),
                        DroppedColumn.ID,
                        context));
    }

    private static TypeFamily family(Column column) {
        return TypeFamily.of(column.type());
    }

    private Hazard question(
            ObjectPath fresh, String kind, List<?> candidates, Identifier old, String dropRule, LintContext context) {
        String names = Words.of(candidates, Object::toString);
        return context.blocking(
                this,
                fresh,
                "%1$s %2$s is new while %1$s %3$s, which is like it, is gone. As a rename the rows keep their values; as drop and add they lose them."
                        .formatted(kind, fresh, names),
                ("If it is a rename, put %s on it. If not, put @AllowHazard(value = \"%s\", reason = \"...\") on"
                                + " it; %s is asked on its own.")
                        .formatted(Words.renamedFrom(old), ID, dropRule));
    }
}
