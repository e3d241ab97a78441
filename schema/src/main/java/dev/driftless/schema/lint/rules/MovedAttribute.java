package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.lint.types.Words;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An attribute is stored in another table from now on, as when the inheritance strategy changes or it moves to a secondary table; no
 * statement takes its values there.
 */
final class MovedAttribute implements Rule {
    static final String ID = "moved-attribute";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Hazard.Severity atLeast() {
        return Hazard.Severity.WARNING;
    }

    @Override
    public List<Hazard> check(Change change, LintContext context) {
        if (change instanceof Change.AddColumn add && !context.isFilled(add.subject())) {
            return added(add, context);
        }
        return change instanceof Change.CreateTable create ? created(create.table(), context) : List.of();
    }

    /** A column beside rows whose values of the attribute are in a table with the same keys. */
    private List<Hazard> added(Change.AddColumn add, LintContext context) {
        TableName oldName = context.oldName(add.table());
        Set<TableName> related = related(oldName, context);
        return former(add.column(), context)
                .filter(path -> related.contains(path.table()))
                .map(path -> context.blocking(
                        this,
                        add.subject(),
                        "column %s holds from now on what column %s has held. The values are not copied: existing rows get none."
                                .formatted(add.subject(), path),
                        ("Say where they come from: @Backfill(\"%s\"), or after accepting write an update into the V file and"
                                        + " accept with %s --reason \"...\".")
                                .formatted(copy(add.table(), path, context), Words.allow(ID, add.subject()))))
                .stream()
                .toList();
    }

    private List<Hazard> created(Table table, LintContext context) {
        List<Identifier> key = table.primaryKey().map(k -> k.columns()).orElse(List.of());
        List<Column> columns = new ArrayList<>();
        Set<TableName> origins = new TreeSet<>();
        for (Column column : table.columns()) {
            former(column, context)
                    .filter(path -> !key.contains(column.name()) && isDropped(path, column, context))
                    .ifPresent(path -> {
                        columns.add(column);
                        origins.add(path.table());
                    });
        }
        if (columns.isEmpty()) {
            return List.of();
        }
        ObjectPath subject = ObjectPath.of(table.name());
        List<String> from = origins.stream().map(TableName::toString).toList();
        return List.of(context.blocking(
                this,
                subject,
                "table %s is new and holds from now on what table %s has held (%s). The rows are not copied: the table begins empty."
                        .formatted(table.name(), Words.of(from, name -> name), Words.of(columns, c -> c.name()
                                .toString())),
                ("After accepting, write an insert from %s into the V file, behind the creation of the table and before the old"
                                + " columns go; accept with %s --reason \"...\".")
                        .formatted(Words.of(from, name -> name), Words.allow(ID, subject))));
    }

    /** The column that held the same attribute before, if only one did. */
    private static Optional<ObjectPath> former(Column column, LintContext context) {
        List<ObjectPath> found = column.source().map(context::formerColumns).orElse(List.of());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isDropped(ObjectPath former, Column column, LintContext context) {
        return context.changes(Change.DropColumn.class).stream()
                .anyMatch(drop -> context.oldName(drop.table()).equals(former.table())
                        && drop.column().source().equals(column.source()));
    }

    /** The tables above and below one whose rows have the same keys, as those of joined subclasses and secondary tables do. */
    private static Set<TableName> related(TableName table, LintContext context) {
        Set<TableName> above = new TreeSet<>();
        climb(table, above, context);
        Set<TableName> related = new TreeSet<>(above);
        for (Table other : context.from().tables()) {
            Set<TableName> aboveOther = new TreeSet<>();
            climb(other.name(), aboveOther, context);
            if (aboveOther.contains(table)) {
                related.add(other.name());
            }
        }
        related.remove(table);
        return related;
    }

    private static void climb(TableName table, Set<TableName> above, LintContext context) {
        context.former(table).ifPresent(t -> t.foreignKeys().stream()
                .filter(key -> t.primaryKey()
                        .filter(p -> p.columns().equals(key.columns()))
                        .isPresent())
                .filter(key -> above.add(key.target()))
                .forEach(key -> climb(key.target(), above, context)));
    }

    private static String copy(TableName table, ObjectPath path, LintContext context) {
        String key = key(context.target(table));
        return "(select o.%s from %s o where o.%s = %s.%s)"
                .formatted(path.member().orElseThrow(), path.table(), key(context.former(path.table())), table, key);
    }

    private static String key(Optional<Table> table) {
        return table.flatMap(Table::primaryKey)
                .map(key -> key.columns().get(0).toString())
                .orElse("id");
    }
}
