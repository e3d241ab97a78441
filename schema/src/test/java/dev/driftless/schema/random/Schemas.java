package dev.driftless.schema.random;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Schemas with one part exchanged. */
final class Schemas {
    private Schemas() {}

    static Schema with(Schema schema, Table table) {
        return new Schema(plus(schema.tables(), table), schema.sequences(), schema.enumTypes());
    }

    static Schema map(Schema schema, UnaryOperator<Table> change) {
        return new Schema(schema.tables().stream().map(change).toList(), schema.sequences(), schema.enumTypes());
    }

    static Schema replace(Schema schema, Table before, Table after) {
        return map(schema, t -> t.name().equals(before.name()) ? after : t);
    }

    /** Without a table; the references to it go by {@link Consistency}. */
    static Schema without(Schema schema, Table table) {
        return new Schema(
                filter(schema.tables(), t -> !t.name().equals(table.name())), schema.sequences(), schema.enumTypes());
    }

    /** The table under another name, and all that refers to it. */
    static Schema renamed(Schema schema, UnaryOperator<TableName> names) {
        return map(schema, t -> t.withName(names.apply(t.name()))
                .withForeignKeys(t.foreignKeys().stream()
                        .map(k -> k.withTarget(names.apply(k.target())))
                        .toList()));
    }

    static Table withColumn(Table table, Column column) {
        return table.withColumns(table.columns().stream()
                .map(c -> c.name().equals(column.name()) ? column : c)
                .toList());
    }

    static Table withoutColumn(Table table, Column column) {
        return table.withColumns(filter(table.columns(), c -> !c.name().equals(column.name())));
    }

    static Table plusColumn(Table table, Column column) {
        return table.withColumns(plus(table.columns(), column));
    }

    /** Columns under other names, with the keys of and to them: no migration changes the order of a key's columns. */
    static Schema columnsRenamed(Schema schema, Table table, UnaryOperator<Identifier> names) {
        UnaryOperator<List<Identifier>> all = list -> list.stream().map(names).toList();
        return map(schema, t -> {
            boolean own = t.name().equals(table.name());
            Table renamed = own
                    ? t.withColumns(t.columns().stream()
                                    .map(c -> c.withName(names.apply(c.name())))
                                    .toList())
                            .withPrimaryKey(t.primaryKey().map(k -> k.map(all)))
                            .withUniques(t.uniques().stream()
                                    .map(u -> new Unique(u.name(), u.named(), all.apply(u.columns())))
                                    .toList())
                    : t;
            return renamed.withForeignKeys(t.foreignKeys().stream()
                    .map(k -> keyRenamed(k, own, k.target().equals(table.name()), all))
                    .toList());
        });
    }

    private static ForeignKey keyRenamed(
            ForeignKey key, boolean from, boolean to, UnaryOperator<List<Identifier>> names) {
        return key.withColumns(
                from ? names.apply(key.columns()) : key.columns(),
                to ? names.apply(key.targetColumns()) : key.targetColumns());
    }

    static List<Identifier> columns(Index index) {
        return index.parts().stream().flatMap(p -> p.column().stream()).toList();
    }

    static boolean mentions(String text, Identifier column) {
        return Pattern.compile("\\b" + Pattern.quote(column.text()) + "\\b")
                .matcher(text)
                .find();
    }

    static boolean inPrimaryKey(Table table, Identifier column) {
        return table.primaryKey().map(k -> k.columns().contains(column)).orElse(false);
    }

    static boolean isId(Column column) {
        return column.source().orElse("").endsWith(".id");
    }

    static boolean inForeignKey(Table table, Identifier column) {
        return table.foreignKeys().stream().anyMatch(k -> k.columns().contains(column));
    }

    static boolean inUniqueOrIndex(Table table, Identifier column) {
        return table.uniques().stream().anyMatch(u -> u.columns().contains(column))
                || table.indexes().stream().anyMatch(i -> columns(i).contains(column));
    }

    /** Whether the text of a check or of a generated column is about it. */
    static boolean inText(Table table, Identifier column) {
        return table.checks().stream().anyMatch(c -> mentions(c.condition(), column))
                || table.columns().stream()
                        .anyMatch(c -> c.checks().stream().anyMatch(t -> mentions(t, column))
                                || c.generatedAs()
                                        .filter(t -> mentions(t, column))
                                        .isPresent());
    }

    static <T> List<T> filter(List<T> things, Predicate<T> kept) {
        return things.stream().filter(kept).toList();
    }

    static <T> List<T> plus(List<T> things, T thing) {
        List<T> more = new ArrayList<>(things);
        more.add(thing);
        return more;
    }
}
