package dev.driftless.schema.diff;

import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the foreign keys that go and come. One that stays is dropped and added again around a change that a database refuses under
 * it: another type of a column at either end (MariaDB errors 1832 and 1833), or the loss of the key or index it leans on (MariaDB
 * error 1553, H2 error 90085).
 */
final class ForeignKeyDiffer {
    private final Set<ObjectPath> retyped = new HashSet<>();
    private final Map<TableName, List<List<Identifier>>> droppedKeys = new HashMap<>();
    private final List<Change> result = new ArrayList<>();

    private ForeignKeyDiffer(List<Change> others) {
        for (Change change : others) {
            if (change instanceof Change.AlterColumn alter && disturbs(alter.before(), alter.after())) {
                retyped.add(alter.subject());
            } else if (change instanceof Change.DropIndex drop) {
                dropped(drop.table(), columns(drop.index()));
            } else if (change instanceof Change.DropConstraint drop) {
                dropped(drop.table(), drop.constraint().columns());
            }
        }
    }

    /**
     * @param tables old and new tables, all renames done
     * @param others the other changes
     */
    static List<Change> diff(KeyedDiff<Table> tables, List<Change> others) {
        ForeignKeyDiffer differ = new ForeignKeyDiffer(others);
        tables.gone().forEach(table -> table.foreignKeys().forEach(key -> differ.drop(table.name(), key)));
        tables.fresh().forEach(table -> table.foreignKeys().forEach(key -> differ.add(table.name(), key)));
        tables.kept().forEach(pair -> differ.compare(pair.before(), pair.after()));
        return differ.result;
    }

    private void compare(Table before, Table after) {
        TableName table = after.name();
        KeyedDiff<ForeignKey> byName = KeyedDiff.of(before.foreignKeys(), after.foreignKeys(), ForeignKey::name);
        for (KeyedDiff.Pair<ForeignKey> pair : byName.kept()) {
            boolean same = Canonical.of(pair.before()).equals(Canonical.of(pair.after()));
            if (!same || disturbed(table, pair.before())) {
                replace(table, pair);
            }
        }
        KeyedDiff<ForeignKey> byContent = byName.unmatchedBy(ForeignKeyDiffer::withoutName);
        byContent.gone().forEach(key -> drop(table, key));
        byContent.fresh().forEach(key -> add(table, key));
        for (KeyedDiff.Pair<ForeignKey> pair : byContent.kept()) {
            if (disturbed(table, pair.before())) {
                replace(table, pair);
            } else {
                result.add(new Change.RenameConstraint(table, pair.before(), pair.after()));
            }
        }
    }

    private static ForeignKey withoutName(ForeignKey key) {
        return Canonical.of(key.withName(Identifier.of("any")));
    }

    private boolean disturbed(TableName table, ForeignKey key) {
        return isRetyped(table, key.columns())
                || isRetyped(key.target(), key.targetColumns())
                || losesKey(table, key.columns())
                || losesKey(key.target(), key.targetColumns());
    }

    private boolean isRetyped(TableName table, List<Identifier> columns) {
        return columns.stream().anyMatch(column -> retyped.contains(ObjectPath.of(table, column)));
    }

    private boolean losesKey(TableName table, List<Identifier> columns) {
        return droppedKeys.getOrDefault(table, List.of()).stream()
                .anyMatch(key -> key.size() >= columns.size()
                        && Set.copyOf(key.subList(0, columns.size())).equals(Set.copyOf(columns)));
    }

    private void dropped(TableName table, List<Identifier> columns) {
        droppedKeys.computeIfAbsent(table, t -> new ArrayList<>()).add(columns);
    }

    private static List<Identifier> columns(Index index) {
        return index.parts().stream().flatMap(part -> part.column().stream()).toList();
    }

    /** Whether a database has to look at the stored form of the column, and not only at its place in the catalog. */
    private static boolean disturbs(Column before, Column after) {
        Column old = Canonical.of(before);
        Column fresh = Canonical.of(after);
        return !old.type().equals(fresh.type())
                || old.identity() != fresh.identity()
                || Column.dialects(old, fresh).stream()
                        .anyMatch(id ->
                                !old.in(id).generatedAs().equals(fresh.in(id).generatedAs()))
                || !old.collation().equals(fresh.collation())
                || !old.options().equals(fresh.options());
    }

    private void replace(TableName table, KeyedDiff.Pair<ForeignKey> pair) {
        drop(table, pair.before());
        add(table, pair.after());
    }

    private void drop(TableName table, Constraint key) {
        result.add(new Change.DropConstraint(table, key));
    }

    private void add(TableName table, Constraint key) {
        result.add(new Change.AddConstraint(table, key));
    }
}
