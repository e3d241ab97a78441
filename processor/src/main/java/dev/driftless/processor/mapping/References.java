package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what join columns refer to: the key of an entity, or other columns of it, which then become unique (source:
 * {@code BinderHelper.createSyntheticPropertyReference}, {@code AnnotatedJoinColumns.getReferencedColumnsType}).
 */
final class References {
    private final KeyBinder keys;
    private final Problems problems;

    References(KeyBinder keys, Problems problems) {
        this.keys = keys;
        this.problems = problems;
    }

    /**
     * What the specs refer to in the target.
     *
     * @return absent if a referenced column is not there, or not yet
     */
    Optional<Reference> find(EntityDraft target, List<JoinColumnSpec> specs, Origin origin) {
        List<ColumnDraft> key = keys.keyOf(target);
        boolean implicit = specs.stream().allMatch(s -> s.referenced().isEmpty());
        if (implicit) {
            boolean leftToDefaults =
                    specs.size() == 1 && specs.get(0).annotation().isEmpty();
            if (!leftToDefaults && specs.size() != key.size()) {
                problems.contradicting(
                        origin,
                        "the association has " + specs.size() + " join columns, but the primary key of " + target
                                + " has " + key.size() + ". Give one @JoinColumn for each, with referencedColumnName");
                return Optional.of(
                        new Reference(target.table, key.subList(0, Math.min(key.size(), specs.size())), specs));
            }
            return Optional.of(new Reference(target.table, key, specs));
        }
        return byName(target, key, specs, origin);
    }

    private Optional<Reference> byName(
            EntityDraft target, List<ColumnDraft> key, List<JoinColumnSpec> specs, Origin origin) {
        Optional<TableDraft> table = tableOf(target, specs);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        List<ColumnDraft> referenced = new ArrayList<>();
        for (JoinColumnSpec spec : specs) {
            Optional<ColumnDraft> column = spec.referenced()
                    .flatMap(name -> table.get().byLogicalName(Names.logical(name)))
                    .or(() -> specs.size() == 1 ? Optional.of(key.get(0)) : Optional.empty());
            if (column.isEmpty()) {
                return Optional.empty();
            }
            referenced.add(column.get());
        }
        List<ColumnDraft> primaryKey =
                table.get() == target.table ? key : table.get().primaryKey();
        if (new LinkedHashSet<>(primaryKey).equals(new LinkedHashSet<>(referenced))) {
            return Optional.of(inKeyOrder(table.get(), primaryKey, referenced, specs));
        }
        makeUnique(target, table.get(), referenced, origin);
        List<ColumnDraft> sorted = referenced.stream()
                .sorted(Comparator.comparing(c ->
                        properties(target, c).findFirst().map(Property::name).orElse("")))
                .toList();
        return Optional.of(new Reference(declaring(table.get(), referenced), referenced, specs).exchanged(sorted));
    }

    /** Where the columns are declared: in a table-per-class hierarchy the table of an entity above may be that. */
    private static TableDraft declaring(TableDraft table, List<ColumnDraft> columns) {
        TableDraft declaring = table;
        while (declaring.included.isPresent() && !declaring.ownColumns().containsAll(columns)) {
            declaring = declaring.included.get();
        }
        return declaring;
    }

    private static Reference inKeyOrder(
            TableDraft table, List<ColumnDraft> key, List<ColumnDraft> referenced, List<JoinColumnSpec> specs) {
        List<JoinColumnSpec> sorted = new ArrayList<>();
        key.forEach(column -> sorted.add(specs.get(referenced.indexOf(column))));
        return new Reference(table, key, sorted);
    }

    /** The table of the target, of an entity above it, or a secondary one, that has the first referenced column. */
    private Optional<TableDraft> tableOf(EntityDraft target, List<JoinColumnSpec> specs) {
        Identifier first = specs.stream()
                .flatMap(s -> s.referenced().stream())
                .findFirst()
                .map(Names::logical)
                .orElseThrow();
        Optional<EntityDraft> entity = Optional.of(target);
        while (entity.isPresent()) {
            keys.keyOf(entity.get());
            if (entity.get().table.byLogicalName(first).isPresent()) {
                return Optional.of(entity.get().table);
            }
            for (TableDraft secondary : entity.get().secondaryTables.values()) {
                if (secondary.byLogicalName(first).isPresent()) {
                    return Optional.of(secondary);
                }
            }
            entity = entity.get().parent;
        }
        return Optional.empty();
    }

    /** Hibernate marks the attributes behind the columns unique, with all columns of each. */
    private static void makeUnique(EntityDraft target, TableDraft table, List<ColumnDraft> columns, Origin origin) {
        Set<Property> properties = new LinkedHashSet<>();
        columns.forEach(column -> properties(target, column).forEach(properties::add));
        Set<ColumnDraft> unique = new LinkedHashSet<>();
        properties.stream()
                .sorted(Comparator.comparing(Property::name))
                .forEach(p -> unique.addAll(p.value().columns()));
        unique.addAll(columns);
        table.unique(new ArrayList<>(unique), origin);
    }

    /**
     * The attributes behind a column, one of each entity upwards. Where there are several columns, the order of the attributes' names is
     * that of the columns (source: {@code Component.sortProperties}, of the component that {@code
     * BinderHelper.makeSyntheticComponentProperty} makes of them).
     */
    private static Stream<Property> properties(EntityDraft target, ColumnDraft column) {
        return Stream.iterate(Optional.of(target), Optional::isPresent, e -> e.get().parent)
                .flatMap(entity -> entity.get().properties.values().stream()
                        .filter(p -> p.value().columns().contains(column))
                        .min(Comparator.comparing(p -> p.value() instanceof Value.ToOne))
                        .stream());
    }
}
