package dev.driftless.schema.diff;

import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the changes that add one column or turn it into another form, so that existing rows get through. */
final class ColumnDiffer {
    private final TableName table;
    private final Hints hints;

    ColumnDiffer(TableName table, Hints hints) {
        this.table = table;
        this.hints = hints;
    }

    /** A column that existing rows need a value for is added nullable, filled, and only then made required. */
    List<Change> added(Column column) {
        boolean noValue = !column.nullable() && !column.hasOwnValue();
        Optional<SqlText> value = backfill(column).or(() -> noValue ? defaults(column) : Optional.empty());
        if (value.isEmpty() && !noValue) {
            return List.of(new Change.AddColumn(table, column));
        }
        Column loose = column.withNullable(true);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.AddColumn(table, loose));
        changes.add(new Change.FillColumn(table, loose, value, false));
        if (!column.nullable()) {
            changes.add(new Change.AlterColumn(table, loose, column));
        }
        return changes;
    }

    /** Where a value for empty rows is known, a column becomes required in a step of its own after they got it. */
    List<Change> altered(Column before, Column after) {
        if (Canonical.of(before).equals(Canonical.of(after))) {
            return List.of();
        }
        boolean sameType = Canonical.of(before.type()).equals(Canonical.of(after.type()));
        Optional<Conversion> conversion = sameType
                ? Optional.empty()
                : Optional.ofNullable(hints.conversions().get(path(after)));
        boolean tightened = before.nullable() && !after.nullable();
        Optional<SqlText> value = backfill(after).or(() -> defaults(after)
                .filter(d -> after.everywhere().allMatch(c -> c.defaultValue().isPresent())));
        if (!tightened || value.isEmpty()) {
            return List.of(converted(before, after, conversion));
        }
        Column loose = after.withNullable(true);
        List<Change> changes = new ArrayList<>();
        if (!Canonical.of(before).equals(Canonical.of(loose))) {
            changes.add(converted(before, loose, conversion));
        }
        changes.add(new Change.FillColumn(table, loose, value, true));
        changes.add(new Change.AlterColumn(table, loose, after));
        return changes;
    }

    private Change converted(Column before, Column after, Optional<Conversion> conversion) {
        return new Change.AlterColumn(
                table, before, after, conversion.map(Conversion::forward), conversion.flatMap(Conversion::back));
    }

    private Optional<SqlText> backfill(Column column) {
        return Optional.ofNullable(hints.backfills().get(path(column)));
    }

    private static Optional<SqlText> defaults(Column column) {
        SortedMap<String, String> byDialect = new TreeMap<>();
        Column.dialects(column, column)
                .forEach(id -> column.in(id).defaultValue().ifPresent(value -> byDialect.put(id, value)));
        return byDialect.isEmpty() ? Optional.empty() : Optional.of(new SqlText(byDialect));
    }

    private ObjectPath path(Column column) {
        return ObjectPath.of(table, column.name());
    }
}
