package dev.driftless.schema.random;

import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Edits to the constraints and indexes of a table. */
final class RuleEdits {
    private final Chance chance;
    private final Decorations decorations;

    RuleEdits(Chance chance, Decorations decorations) {
        this.chance = chance;
        this.decorations = decorations;
    }

    Schema dropped(Schema schema, Table table) {
        Table plain =
                switch (chance.below(4)) {
                    case 0 -> table.withUniques(fewer(table.uniques()));
                    case 1 -> table.withIndexes(fewer(table.indexes()));
                    case 2 -> table.withForeignKeys(fewer(table.foreignKeys()));
                    default -> table.withChecks(fewer(table.checks()));
                };
        return Schemas.replace(schema, table, plain);
    }

    private <T> List<T> fewer(List<T> things) {
        List<T> fewer = new ArrayList<>(things);
        if (!fewer.isEmpty()) {
            fewer.remove(chance.below(fewer.size()));
        }
        return fewer;
    }

    /** All with new names; some that had a derived one get one of a person's. */
    Schema renamed(Schema schema, Table table) {
        return Schemas.replace(
                schema,
                table,
                table.withUniques(table.uniques().stream()
                                .map(u -> new Unique(name("uk_"), u.named() || chance.oneIn(4), u.columns()))
                                .toList())
                        .withIndexes(table.indexes().stream()
                                .map(i -> with(i, name("ix_"), i.unique(), i.parts()))
                                .toList())
                        .withChecks(table.checks().stream()
                                .map(c -> new Check(c.name().map(n -> name("ck_")), c.condition(), c.options()))
                                .toList())
                        .withForeignKeys(table.foreignKeys().stream()
                                .map(k -> k.withName(name("fk_")))
                                .toList()));
    }

    private Identifier name(String prefix) {
        return Identifier.of(prefix + chance.number());
    }

    /** Under the same name something else: an index's direction and order, what a delete does, a condition. */
    Schema altered(Schema schema, Table table) {
        Table altered =
                switch (chance.below(3)) {
                    case 0 -> table.withIndexes(one(table.indexes(), this::indexAltered));
                    case 1 -> table.withForeignKeys(one(table.foreignKeys(), k -> deletingOtherwise(table, k)));
                    default ->
                        table.withChecks(one(
                                table.checks(),
                                c -> new Check(
                                        c.name(),
                                        c.condition().replaceFirst("-?\\d+$", String.valueOf(-chance.number())),
                                        c.options())));
                };
        return Schemas.replace(schema, table, altered);
    }

    private <T> List<T> one(List<T> things, UnaryOperator<T> change) {
        if (things.isEmpty()) {
            return things;
        }
        List<T> changed = new ArrayList<>(things);
        int place = chance.below(things.size());
        changed.set(place, change.apply(things.get(place)));
        return changed;
    }

    private Index indexAltered(Index index) {
        return switch (chance.below(3)) {
            case 0 -> with(index, index.name(), !index.unique(), index.parts());
            case 1 -> with(index, index.name(), index.unique(), reversed(index.parts()));
            default ->
                with(
                        index,
                        index.name(),
                        index.unique(),
                        index.parts().stream()
                                .map(p -> new Index.Part(
                                        p.column(), p.expression(), p.order().isEmpty() ? "desc" : ""))
                                .toList());
        };
    }

    private static Index with(Index index, Identifier name, boolean unique, List<Index.Part> parts) {
        return new Index(name, unique, parts, index.type(), index.using(), index.options());
    }

    private ForeignKey deletingOtherwise(Table table, ForeignKey key) {
        boolean required = key.columns().stream()
                .anyMatch(c -> !table.column(c).orElseThrow().nullable());
        OnDelete onDelete = decorations.onDelete(required);
        return new ForeignKey(
                key.name(),
                key.columns(),
                key.target(),
                key.targetColumns(),
                key.toPrimaryKey(),
                onDelete,
                Optional.empty());
    }

    private static <T> List<T> reversed(List<T> things) {
        List<T> reversed = new ArrayList<>(things);
        Collections.reverse(reversed);
        return reversed;
    }

    /** The table with other names of columns in its indexes, checks and generated columns. */
    static Table columnsRenamed(Table table, UnaryOperator<Identifier> names) {
        UnaryOperator<String> text = words -> inText(words, names);
        return table.withColumns(table.columns().stream()
                        .map(c -> c.withGeneratedAs(c.generatedAs().map(text))
                                .withChecks(c.checks().stream().map(text).toList()))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(i -> with(
                                i,
                                i.name(),
                                i.unique(),
                                i.parts().stream()
                                        .map(p -> Index.Part.column(
                                                names.apply(p.column().orElseThrow()), p.order()))
                                        .toList()))
                        .toList())
                .withChecks(table.checks().stream()
                        .map(c -> new Check(c.name(), text.apply(c.condition()), c.options()))
                        .toList());
    }

    /** Each word that is a column's old name becomes the new one. */
    private static String inText(String words, UnaryOperator<Identifier> names) {
        return Consistency.NAME.matcher(words).replaceAll(m -> names.apply(Identifier.of(m.group()))
                .text());
    }
}
