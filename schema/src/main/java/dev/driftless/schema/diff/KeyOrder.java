package dev.driftless.schema.diff;

import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys keep the order in which a database has their columns: another order alone is no reason to build a key anew. Only a primary key
 * that is written anew because a column of it gets another type takes the new order.
 */
final class KeyOrder {
    private final Table before;
    private final Table after;

    private KeyOrder(Table before, Table after) {
        this.before = before;
        this.after = after;
    }

    /**
     * The new tables, their keys in the order of the old ones.
     *
     * @param before the old tables, all renames done
     */
    static List<Table> kept(List<Table> before, List<Table> after) {
        Map<TableName, Table> old = before.stream().collect(Collectors.toMap(Table::name, Function.identity()));
        return after.stream()
                .map(table ->
                        old.containsKey(table.name()) ? new KeyOrder(old.get(table.name()), table).table() : table)
                .toList();
    }

    private Table table() {
        return after.withPrimaryKey(after.primaryKey().map(this::kept))
                .withUniques(after.uniques().stream().map(this::kept).toList());
    }

    private PrimaryKey kept(PrimaryKey key) {
        return before.primaryKey()
                .filter(old -> sameColumns(old, key) && key.columns().stream().allMatch(this::keepsType))
                .map(old -> new PrimaryKey(old.columns(), key.name(), old.elsewhere()))
                .orElse(key);
    }

    private boolean keepsType(Identifier column) {
        return type(before, column).equals(type(after, column));
    }

    private static Optional<Object> type(Table table, Identifier column) {
        return table.column(column).map(c -> Canonical.of(c.type()));
    }

    /** One that keeps its name, or gets another while nothing else has its own. */
    private Unique kept(Unique unique) {
        List<Unique> named = before.uniques().stream()
                .filter(old -> old.name().equals(unique.name()))
                .toList();
        List<Unique> loose =
                before.uniques().stream().filter(old -> isFree(old.name())).toList();
        return (named.isEmpty() ? loose : named)
                .stream()
                        .map(Unique::columns)
                        .filter(old -> Set.copyOf(old).equals(Set.copyOf(unique.columns())))
                        .findFirst()
                        .map(old -> new Unique(unique.name(), unique.named(), old))
                        .orElse(unique);
    }

    private boolean isFree(Identifier name) {
        return after.uniques().stream().noneMatch(unique -> unique.name().equals(name));
    }

    /** Whether two keys have the same columns on each database, whatever their order and name. */
    private static boolean sameColumns(PrimaryKey one, PrimaryKey other) {
        return unnamed(one).equals(unnamed(other));
    }

    private static PrimaryKey unnamed(PrimaryKey key) {
        return Canonical.of(new PrimaryKey(key.columns(), Optional.empty(), key.elsewhere()));
    }

    /** Whether two keys have the same columns in the same order on each database, whatever their name. */
    static boolean isSame(PrimaryKey one, PrimaryKey other) {
        return one.columns().equals(other.columns())
                && Stream.concat(one.elsewhere().keySet().stream(), other.elsewhere().keySet().stream())
                        .allMatch(id -> one.in(id).columns().equals(other.in(id).columns()));
    }
}
