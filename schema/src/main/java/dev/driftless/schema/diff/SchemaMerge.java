package dev.driftless.schema.diff;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Joins what two branches made of one schema: what only one of them changed is as that one has it. What both changed in different ways
 * is a conflict. A rename counts as one thing gone and another come.
 */
public final class SchemaMerge {
    private final List<String> conflicts = new ArrayList<>();

    private SchemaMerge() {}

    /**
     * Both branches in one schema.
     *
     * @param schema of no use if there are conflicts
     * @param conflicts what both changed, as people call it: {@code column customers.email}
     */
    public record Merged(Schema schema, List<String> conflicts) {
        public Merged {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Joins two schemas.
     *
     * @param base what both were derived from
     * @param ours gives the order of things
     */
    public static Merged merge(Schema base, Schema ours, Schema theirs) {
        SchemaMerge merge = new SchemaMerge();
        Schema schema = new Schema(
                merge.list("table ", base.tables(), ours.tables(), theirs.tables(), Table::name, merge::table),
                merge.list(
                        "sequence ", base.sequences(), ours.sequences(), theirs.sequences(), Sequence::name, merge::no),
                merge.list("type ", base.enumTypes(), ours.enumTypes(), theirs.enumTypes(), EnumType::name, merge::no));
        schema.tables().forEach(table -> merge.requireReferences(table, schema));
        return new Merged(schema, merge.conflicts.stream().distinct().toList());
    }

    /** How one thing that both changed is joined; absent if it cannot be. */
    private interface Both<T> {
        Optional<T> join(T base, T ours, T theirs);
    }

    private <T> Optional<T> no(T base, T ours, T theirs) {
        return Optional.empty();
    }

    private <T, K> List<T> list(
            String what, List<T> base, List<T> ours, List<T> theirs, Function<T, K> key, Both<T> both) {
        Map<K, T> before = byKey(base, key);
        Map<K, T> others = byKey(theirs, key);
        List<T> joined = new ArrayList<>();
        for (T own : ours) {
            K name = key.apply(own);
            one(what + name, value(before, name), Optional.of(own), Optional.ofNullable(others.remove(name)), both)
                    .ifPresent(joined::add);
        }
        others.forEach(
                (name, other) -> one(what + name, value(before, name), Optional.empty(), Optional.of(other), both)
                        .ifPresent(joined::add));
        return joined;
    }

    private static <T, K> Map<K, T> byKey(List<T> things, Function<T, K> key) {
        Map<K, T> map = new LinkedHashMap<>();
        things.forEach(thing -> map.put(key.apply(thing), thing));
        return map;
    }

    private static <T, K> Optional<T> value(Map<K, T> map, K key) {
        return Optional.ofNullable(map.get(key));
    }

    /** What one side left as it was is as the other has it. */
    private <T> Optional<T> one(String what, Optional<T> base, Optional<T> ours, Optional<T> theirs, Both<T> both) {
        if (ours.equals(theirs) || base.equals(theirs)) {
            return ours;
        }
        if (base.equals(ours)) {
            return theirs;
        }
        Optional<T> joined = base.flatMap(b -> ours.flatMap(o -> theirs.flatMap(t -> both.join(b, o, t))));
        if (joined.isEmpty()) {
            conflicts.add(what);
        }
        return joined.or(() -> ours).or(() -> theirs);
    }

    private Optional<Table> table(Table base, Table ours, Table theirs) {
        String place = ours.name() + ".";
        String of = " of table " + ours.name();
        return Optional.of(new Table(
                ours.name(),
                list("column " + place, base.columns(), ours.columns(), theirs.columns(), Column::name, this::column),
                one("primary key" + of, base.primaryKey(), ours.primaryKey(), theirs.primaryKey(), this::no),
                list("constraint " + place, base.uniques(), ours.uniques(), theirs.uniques(), u -> u.name(), this::no),
                list(
                        "constraint " + place,
                        base.foreignKeys(),
                        ours.foreignKeys(),
                        theirs.foreignKeys(),
                        key -> key.name(),
                        this::no),
                list("check " + place, base.checks(), ours.checks(), theirs.checks(), SchemaMerge::check, this::no),
                list("index " + place, base.indexes(), ours.indexes(), theirs.indexes(), Index::name, this::no),
                one("comment" + of, base.comment(), ours.comment(), theirs.comment(), this::no),
                one("options" + of, base.options(), ours.options(), theirs.options(), this::no),
                list("rows" + of, base.inserts(), ours.inserts(), theirs.inserts(), row -> row, this::no),
                source(base.source(), ours.source(), theirs.source()),
                base.held() == ours.held() ? theirs.held() : ours.held()));
    }

    private static String check(Check check) {
        return check.name().map(Identifier::toString).orElse(check.condition());
    }

    /**
     * Two changes of one column are a conflict even if they concern different things: on MariaDB each script restates the whole
     * definition, and would take the other change back. Where a column comes from is no change.
     */
    private Optional<Column> column(Column base, Column ours, Column theirs) {
        Optional<String> source = source(base.source(), ours.source(), theirs.source());
        Column before = base.withSource(source);
        if (before.equals(theirs.withSource(source))) {
            return Optional.of(ours.withSource(source));
        }
        return before.equals(ours.withSource(source)) ? Optional.of(theirs.withSource(source)) : Optional.empty();
    }

    private static Optional<String> source(Optional<String> base, Optional<String> ours, Optional<String> theirs) {
        return base.equals(ours) ? theirs : ours;
    }

    /** One branch may refer to what the other took away. */
    private void requireReferences(Table table, Schema schema) {
        List<Constraint> constraints = new ArrayList<>(table.uniques());
        constraints.addAll(table.foreignKeys());
        table.primaryKey().ifPresent(constraints::add);
        constraints.stream()
                .flatMap(constraint -> constraint.columns().stream())
                .forEach(column -> requireColumn(table, column));
        table.indexes().stream().flatMap(index -> index.parts().stream()).forEach(part -> part.column()
                .ifPresent(column -> requireColumn(table, column)));
        for (ForeignKey key : table.foreignKeys()) {
            Optional<Table> target = schema.table(key.target());
            if (target.isEmpty()) {
                conflicts.add("table " + key.target());
            }
            target.ifPresent(t -> key.targetColumns().forEach(column -> requireColumn(t, column)));
        }
    }

    private void requireColumn(Table table, Identifier column) {
        if (table.column(column).isEmpty()) {
            conflicts.add("column " + table.name() + "." + column);
        }
    }
}
