package dev.driftless.acceptance;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that have to survive a migration: those of columns that are there before and after, with a type that stays. */
final class EvolutionValues {
    private final Schema before;
    private final Schema after;
    private final Dialect dialect;

    EvolutionValues(Schema before, Schema after, DatabaseKind kind) {
        this.before = before;
        this.after = after;
        this.dialect = Dialects.named(kind.dialect()).orElseThrow();
    }

    /** The values in the database as it is before, or after: sorted, without nulls, by the column's names on both sides. */
    Map<String, List<String>> read(Connection connection, boolean isBefore) throws SQLException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Table old : before.tables()) {
            Optional<Table> kept = successor(old);
            if (kept.isEmpty()) {
                continue;
            }
            String table = dialect.quote(isBefore ? old.name() : kept.get().name());
            values.put(old.name() + " rows", Catalog.column(connection, "select count(*) from " + table));
            for (Column column : old.columns()) {
                Optional<Column> now = successor(old, kept.get(), column);
                if (now.isPresent()) {
                    String name =
                            dialect.quote(isBefore ? column.name() : now.get().name());
                    List<String> found = new ArrayList<>(Catalog.column(
                            connection, "select " + name + " from " + table + " where " + name + " is not null"));
                    Collections.sort(found);
                    values.put(old.name() + "." + column.name() + (filled(column, now.get()) ? " filled" : ""), found);
                }
            }
        }
        return values;
    }

    private static boolean filled(Column before, Column after) {
        return before.nullable() && !after.nullable();
    }

    /** What of the one the other does not have. */
    static List<String> lost(Map<String, List<String>> before, Map<String, List<String>> after) {
        List<String> lost = new ArrayList<>();
        before.forEach((what, values) -> {
            List<String> now = after.get(what);
            boolean same = what.endsWith(" filled") ? now.containsAll(values) : now.equals(values);
            if (!same) {
                lost.add("column " + what + " had " + values + ", has " + now);
            }
        });
        return lost;
    }

    private Optional<Table> successor(Table table) {
        Optional<Table> sameName = after.table(table.name());
        Optional<Table> sameSource = table.source().flatMap(s -> after.tables().stream()
                .filter(t -> t.source().equals(Optional.of(s)))
                .findFirst());
        boolean contradict = sameName.isPresent() && sameSource.isPresent() && !sameName.equals(sameSource);
        return contradict ? Optional.empty() : sameName.or(() -> sameSource);
    }

    private Optional<Column> successor(Table old, Table table, Column column) {
        Optional<Column> sameName = table.column(column.name());
        Optional<Column> sameSource = column.source().flatMap(s -> table.columns().stream()
                .filter(c -> c.source().equals(Optional.of(s)))
                .findFirst());
        boolean contradict = sameName.isPresent()
                && old.columns().stream()
                        .anyMatch(c -> !c.name().equals(column.name())
                                && c.source().isPresent()
                                && c.source().equals(sameName.get().source()));
        boolean moved = sameName.isPresent() && sameSource.isPresent() && !sameName.equals(sameSource);
        return contradict || moved
                ? Optional.empty()
                : sameName.filter(c -> c.generatedAs().isEmpty()
                        && column.generatedAs().isEmpty()
                        && dialect.typeName(c.type()).equals(dialect.typeName(column.type())));
    }
}
