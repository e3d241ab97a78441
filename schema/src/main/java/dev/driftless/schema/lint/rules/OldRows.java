package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.RowsAtRisk;
import dev.driftless.schema.lint.types.TypeFamily;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Expression;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Queries that count rows as they are before the migration, in the names of then. There is none where the values that matter come
 * into being only during the migration.
 */
final class OldRows {
    private OldRows() {}

    /** Rows whose column meets a condition; {@code {}} in it stands for the column. */
    static Optional<RowsAtRisk> where(Change.AlterColumn change, String condition, LintContext context) {
        return where(change.table(), change.after().name(), condition, context);
    }

    /** The same for a column that need not change itself. */
    static Optional<RowsAtRisk> where(TableName table, Identifier column, String condition, LintContext context) {
        if (!context.keepsValues(table, column)) {
            return Optional.empty();
        }
        return Optional.of(RowsAtRisk.counted(
                "select count(*) from {} where {}",
                context.oldName(table),
                new RowsAtRisk.Where(oldName(table, column, context), condition)));
    }

    /** Rows whose text is not written as a pattern has it; absent where the text comes into being only during the migration. */
    static Optional<RowsAtRisk> notWrittenAs(String pattern, Change.AlterColumn change, LintContext context) {
        TableName table = change.table();
        Identifier column = change.after().name();
        return context.isFilled(change.subject())
                ? Optional.empty()
                : Optional.of(RowsAtRisk.counted(
                        "select count(*) from {} where {}",
                        context.oldName(table),
                        new RowsAtRisk.NotWrittenAs(oldName(table, column, context), pattern)));
    }

    /** Groups of rows that have the same values in some columns, none of them null. */
    static Optional<RowsAtRisk> duplicates(TableName table, List<Identifier> columns, LintContext context) {
        if (columns.isEmpty() || !columns.stream().allMatch(c -> context.keepsValues(table, c))) {
            return Optional.empty();
        }
        List<Identifier> old =
                columns.stream().map(c -> oldName(table, c, context)).toList();
        List<Object> names = new ArrayList<>();
        names.add(context.oldName(table));
        names.addAll(old);
        names.addAll(old);
        return Optional.of(new RowsAtRisk(
                "select count(*) from (select 1 as n from {} where "
                        + repeated("{} is not null", " and ", old.size())
                        + " group by " + repeated("{}", ", ", old.size()) + " having count(*) > 1) duplicates",
                names));
    }

    /** Rows that refer to a row that is not there: any that refer to a table which the migration creates. */
    static Optional<RowsAtRisk> orphans(TableName table, ForeignKey key, LintContext context) {
        boolean empty = context.isCreated(key.target());
        if (empty && key.columns().stream().allMatch(c -> needsValue(table, c, context))) {
            return Optional.of(RowsAtRisk.counted("select count(*) from {}", context.oldName(table)));
        }
        boolean known = key.columns().stream().allMatch(c -> context.keepsValues(table, c))
                && (empty || key.targetColumns().stream().allMatch(c -> context.keepsValues(key.target(), c)))
                && key.definition().isEmpty()
                && key.columns().size() == key.targetColumns().size();
        if (!known) {
            return Optional.empty();
        }
        int size = key.columns().size();
        List<Object> names = new ArrayList<>();
        names.add(context.oldName(table));
        key.columns().forEach(c -> names.add(oldName(table, c, context)));
        String references = "select count(*) from {} c where " + repeated("c.{} is not null", " and ", size);
        if (empty) {
            return Optional.of(new RowsAtRisk(references, names));
        }
        names.add(context.oldName(key.target()));
        for (int i = 0; i < size; i++) {
            names.add(oldName(key.target(), key.targetColumns().get(i), context));
            names.add(oldName(table, key.columns().get(i), context));
        }
        return Optional.of(new RowsAtRisk(
                references + " and not exists (select 1 from {} p where " + repeated("p.{} = c.{}", " and ", size)
                        + ")",
                names));
    }

    /** Whether a new column is required, and nobody said which value rows get. */
    private static boolean needsValue(TableName table, Identifier column, LintContext context) {
        return context.changes(Change.FillColumn.class).stream()
                .anyMatch(fill -> fill.table().equals(table)
                        && fill.column().name().equals(column)
                        && fill.value().isEmpty());
    }

    /** Rows that do not meet a condition over columns that keep their names, values, and kinds of types. */
    static Optional<RowsAtRisk> breaking(TableName table, String condition, LintContext context) {
        List<Column> columns = context.target(table).map(Table::columns).orElse(List.of());
        boolean known = !context.isCreated(table)
                && columns.stream()
                        .map(Column::name)
                        .filter(name -> Expression.mentions(condition, name))
                        .allMatch(name -> context.keepsValues(table, name)
                                && oldName(table, name, context).equals(name)
                                && keepsKind(table, name, context));
        return known
                ? Optional.of(RowsAtRisk.counted(
                        "select count(*) from {} where not ({})",
                        context.oldName(table),
                        new RowsAtRisk.Condition(condition, columns)))
                : Optional.empty();
    }

    private static boolean keepsKind(TableName table, Identifier column, LintContext context) {
        Optional<TypeFamily> before = context.former(context.oldName(table))
                .flatMap(t -> t.column(column))
                .map(c -> TypeFamily.of(c.type()));
        return before.equals(
                context.target(table).flatMap(t -> t.column(column)).map(c -> TypeFamily.of(c.type())));
    }

    private static Identifier oldName(TableName table, Identifier column, LintContext context) {
        return context.oldColumn(table, column).member().orElse(column);
    }

    private static String repeated(String text, String separator, int times) {
        return String.join(separator, Collections.nCopies(times, text));
    }
}
