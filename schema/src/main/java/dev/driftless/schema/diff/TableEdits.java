package dev.driftless.schema.diff;

import static dev.driftless.schema.diff.SchemaEditor.require;

import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Expression;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A table after one edit; refuses an edit that does not fit it. */
final class TableEdits {
    private TableEdits() {}

    static Table added(Table table, Column column) {
        require(table.column(column.name()).isEmpty(), "column %s.%s is there already", table.name(), column.name());
        return table.withColumns(plus(table.columns(), column));
    }

    static Table dropped(Table table, Column column) {
        requirePresent(table, column);
        Identifier name = column.name();
        require(table.columns().size() > 1, "column %s.%s is the table's last", table.name(), name);
        boolean used = Stream.of(table.primaryKey().stream(), table.uniques().stream(), table.foreignKeys().stream())
                        .flatMap(constraints -> constraints)
                        .anyMatch(constraint -> constraint.columns().contains(name))
                || table.indexes().stream().anyMatch(index -> columns(index).contains(name));
        require(!used, "column %s.%s is still part of a key or index", table.name(), name);
        return table.withColumns(
                table.columns().stream().filter(c -> !c.name().equals(name)).toList());
    }

    static Table altered(Table table, Column before, Column after) {
        requirePresent(table, before);
        require(
                before.name().equals(after.name()),
                "column %s.%s cannot be altered into %s",
                table.name(),
                before.name(),
                after.name());
        return table.withColumns(replaced(table.columns(), c -> c.name().equals(after.name()) ? after : c));
    }

    private static void requirePresent(Table table, Column column) {
        require(
                table.column(column.name())
                        .map(Canonical::of)
                        .equals(Optional.of(column).map(Canonical::of)),
                "column %s.%s is not as the change has it",
                table.name(),
                column.name());
    }

    static Table renamed(Table table, Identifier before, Identifier after) {
        require(table.column(before).isPresent(), "column %s.%s is not there", table.name(), before);
        require(table.column(after).isEmpty(), "column %s.%s is there already", table.name(), after);
        UnaryOperator<String> text = expression -> Expression.renamed(expression, before, after);
        return table.withColumns(replaced(table.columns(), c -> renamed(c, before, after, text)))
                .withPrimaryKey(table.primaryKey().map(key -> key.map(columns -> names(columns, before, after))))
                .withUniques(replaced(
                        table.uniques(), u -> new Unique(u.name(), u.named(), names(u.columns(), before, after))))
                .withForeignKeys(replaced(
                        table.foreignKeys(), k -> k.withColumns(names(k.columns(), before, after), k.targetColumns())))
                .withChecks(replaced(table.checks(), c -> renamed(c, before, after, text)))
                .withIndexes(replaced(table.indexes(), i -> renamed(i, before, after, text)));
    }

    private static Column renamed(Column column, Identifier before, Identifier after, UnaryOperator<String> text) {
        SortedMap<String, Column.Texts> elsewhere = new TreeMap<>(column.elsewhere());
        elsewhere.replaceAll((dialect, own) -> own.map(text));
        return column.withName(column.name().equals(before) ? after : column.name())
                .withElsewhere(elsewhere)
                .withGeneratedAs(column.generatedAs().map(text))
                .withChecks(column.checks().stream().map(text).toList());
    }

    private static Check renamed(Check check, Identifier before, Identifier after, UnaryOperator<String> text) {
        return check.document()
                .map(d -> Check.of(d.column().equals(before) ? d.withColumn(after) : d))
                .orElseGet(() -> check.map(text));
    }

    private static Index renamed(Index index, Identifier before, Identifier after, UnaryOperator<String> text) {
        List<Index.Part> parts = index.parts().stream()
                .map(part -> new Index.Part(
                        part.column().map(c -> c.equals(before) ? after : c),
                        part.expression().map(text),
                        part.order()))
                .toList();
        return new Index(index.name(), index.unique(), parts, index.type(), index.using(), index.options());
    }

    /** The table after one that it refers to was renamed. */
    static Table retargeted(Table table, TableName before, TableName after) {
        return table.withForeignKeys(
                replaced(table.foreignKeys(), k -> k.target().equals(before) ? k.withTarget(after) : k));
    }

    /** The table after a column of one that it refers to was renamed. */
    static Table targetRenamed(Table table, TableName target, Identifier before, Identifier after) {
        return table.withForeignKeys(replaced(
                table.foreignKeys(),
                k -> k.target().equals(target)
                        ? k.withColumns(k.columns(), names(k.targetColumns(), before, after))
                        : k));
    }

    static Table added(Table table, Constraint constraint) {
        for (Identifier column : constraint.columns()) {
            require(table.column(column).isPresent(), "column %s.%s is not there", table.name(), column);
        }
        if (constraint instanceof PrimaryKey key) {
            require(table.primaryKey().isEmpty(), "table %s has a primary key already", table.name());
            return table.withPrimaryKey(Optional.of(key));
        }
        if (constraint instanceof Unique unique) {
            requireNew(table, table.uniques().stream().map(Unique::name).toList(), unique.name());
            return table.withUniques(plus(table.uniques(), unique));
        }
        if (constraint instanceof ForeignKey key) {
            requireNew(table, table.foreignKeys().stream().map(ForeignKey::name).toList(), key.name());
            return table.withForeignKeys(plus(table.foreignKeys(), key));
        }
        Check check = (Check) constraint;
        check.name()
                .ifPresent(name -> requireNew(
                        table,
                        table.checks().stream().flatMap(c -> c.name().stream()).toList(),
                        name));
        return table.withChecks(plus(table.checks(), check));
    }

    static Table dropped(Table table, Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            require(
                    table.primaryKey().map(Canonical::of).equals(Optional.of(Canonical.of(key))),
                    "the primary key of table %s is not as the change has it",
                    table.name());
            return table.withPrimaryKey(Optional.empty());
        }
        if (constraint instanceof Unique unique) {
            return table.withUniques(minus(table, table.uniques(), unique, Canonical::of));
        }
        if (constraint instanceof ForeignKey key) {
            return table.withForeignKeys(minus(table, table.foreignKeys(), key, Canonical::of));
        }
        return table.withChecks(minus(table, table.checks(), (Check) constraint, Canonical::of));
    }

    static Table added(Table table, Index index) {
        for (Identifier column : columns(index)) {
            require(table.column(column).isPresent(), "column %s.%s is not there", table.name(), column);
        }
        requireNew(table, table.indexes().stream().map(Index::name).toList(), index.name());
        return table.withIndexes(plus(table.indexes(), index));
    }

    static Table dropped(Table table, Index index) {
        return table.withIndexes(minus(table, table.indexes(), index, Canonical::of));
    }

    private static List<Identifier> columns(Index index) {
        return index.parts().stream().flatMap(p -> p.column().stream()).toList();
    }

    private static void requireNew(Table table, List<Identifier> names, Identifier name) {
        require(!names.contains(name), "%s.%s is there already", table.name(), name);
    }

    private static List<Identifier> names(List<Identifier> columns, Identifier before, Identifier after) {
        return replaced(columns, c -> c.equals(before) ? after : c);
    }

    private static <T> List<T> replaced(List<T> things, UnaryOperator<T> replacement) {
        return things.stream().map(replacement).toList();
    }

    private static <T> List<T> plus(List<T> things, T thing) {
        List<T> more = new ArrayList<>(things);
        more.add(thing);
        return more;
    }

    private static <T> List<T> minus(Table table, List<T> things, T thing, UnaryOperator<T> canonical) {
        List<T> fewer = new ArrayList<>();
        boolean found = false;
        for (T each : things) {
            boolean same = !found && canonical.apply(each).equals(canonical.apply(thing));
            found |= same;
            if (!same) {
                fewer.add(each);
            }
        }
        require(found, "table %s has no %s", table.name(), thing);
        return fewer;
    }
}
