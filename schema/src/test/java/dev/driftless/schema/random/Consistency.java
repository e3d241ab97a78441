package dev.driftless.schema.random;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Hibernate keeps right by itself, and a random edit does not: nothing is about a column that is not there, and foreign keys have
 * the types of what they refer to.
 */
final class Consistency {
    static final Pattern NAME = Pattern.compile("\\b(?:column|renamed)_\\d+\\b");

    private Consistency() {}

    static Schema of(Schema schema) {
        Schema current = schema;
        Schema next = pass(current);
        while (!next.equals(current)) {
            current = next;
            next = pass(current);
        }
        return current;
    }

    private static Schema pass(Schema schema) {
        Schema whole = Schemas.map(schema, Consistency::own);
        Schema typed = Schemas.map(whole, t -> withTypesOfTargets(whole, t));
        Schema linked =
                Schemas.map(typed, t -> t.withForeignKeys(Schemas.filter(t.foreignKeys(), k -> fits(typed, t, k))));
        Set<Identifier> used = linked.tables().stream()
                .flatMap(t -> t.columns().stream())
                .filter(c -> c.type() instanceof ColumnType.NamedEnum)
                .map(c -> ((ColumnType.NamedEnum) c.type()).name())
                .collect(Collectors.toSet());
        return new Schema(
                linked.tables(), linked.sequences(), Schemas.filter(linked.enumTypes(), e -> used.contains(e.name())));
    }

    /** What a table can tell by itself. */
    private static Table own(Table table) {
        Predicate<List<Identifier>> indexable = columns -> columns.stream().allMatch(name -> table.column(name)
                .filter(c -> Types.isIndexable(c.type()))
                .isPresent());
        List<Unique> uniques = new ArrayList<>();
        for (Unique unique : table.uniques()) {
            Set<Identifier> columns = Set.copyOf(unique.columns());
            boolean isKey = table.primaryKey()
                    .filter(k -> columns.equals(Set.copyOf(k.columns())))
                    .isPresent();
            boolean known = uniques.stream().anyMatch(u -> columns.equals(Set.copyOf(u.columns())));
            if (indexable.test(unique.columns()) && !isKey && !known) {
                uniques.add(unique);
            }
        }
        return table.withColumns(table.columns().stream()
                        .filter(c -> c.generatedAs()
                                .filter(text -> !isAboutNumbers(table, text))
                                .isEmpty())
                        .map(c -> c.withChecks(Schemas.filter(c.checks(), text -> isAboutNumbers(table, text))))
                        .toList())
                .withPrimaryKey(table.primaryKey().filter(k -> k.columns().stream()
                        .allMatch(name -> table.column(name).isPresent())))
                .withUniques(uniques)
                .withChecks(Schemas.filter(table.checks(), (Check c) -> isAboutNumbers(table, c.condition())))
                .withIndexes(Schemas.filter(table.indexes(), i -> indexable.test(Schemas.columns(i))));
    }

    /** Whether each name in a text is that of a column to reckon with; no generated or numbered one, for not every database takes that. */
    private static boolean isAboutNumbers(Table table, String text) {
        return NAME.matcher(text).results().map(MatchResult::group).allMatch(name -> table.column(Identifier.of(name))
                .filter(c -> Types.isNumber(c.type()) && c.generatedAs().isEmpty() && !c.isNumbered())
                .isPresent());
    }

    private static Table withTypesOfTargets(Schema schema, Table table) {
        Table typed = table;
        for (ForeignKey key : table.foreignKeys()) {
            for (int i = 0; i < key.columns().size(); i++) {
                Optional<Column> column = typed.column(key.columns().get(i));
                Optional<ColumnType> wanted = target(schema, key, i).map(Column::type);
                if (column.isPresent()
                        && wanted.filter(t -> Types.areNear(t, column.get().type()))
                                .isPresent()) {
                    typed = Schemas.withColumn(typed, column.get().withType(wanted.get()));
                }
            }
        }
        return typed;
    }

    private static Optional<Column> target(Schema schema, ForeignKey key, int place) {
        return schema.tables().stream()
                .filter(t -> t.name().equals(key.target()))
                .findFirst()
                .flatMap(t -> t.column(key.targetColumns().get(place)));
    }

    /** MariaDB refuses a foreign key that empties a column with a check, as that of an enum's positions. */
    private static boolean isCheckedAndEmptied(Column column, ForeignKey key) {
        boolean checked = column.type() instanceof ColumnType.EnumByOrdinal
                || !column.checks().isEmpty();
        return checked && key.onDelete() == OnDelete.SET_NULL;
    }

    private static boolean fits(Schema schema, Table table, ForeignKey key) {
        for (int i = 0; i < key.columns().size(); i++) {
            Optional<Column> column = table.column(key.columns().get(i));
            if (column.isEmpty()
                    || isCheckedAndEmptied(column.get(), key)
                    || !target(schema, key, i).map(Column::type).equals(column.map(Column::type))) {
                return false;
            }
        }
        Table target = schema.tables().stream()
                .filter(t -> t.name().equals(key.target()))
                .findFirst()
                .orElseThrow();
        return key.toPrimaryKey()
                ? target.primaryKey()
                        .filter(k -> k.columns().equals(key.targetColumns()))
                        .isPresent()
                : target.uniques().stream().anyMatch(u -> u.columns().equals(key.targetColumns()));
    }
}
