package dev.driftless.processor;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds attributes that took over each other's columns while the schema stayed the same. By its names and types a database cannot
 * tell, and neither can a fingerprint; but without a migration the rows that are there would be read under the wrong attributes.
 */
final class ExchangedColumns {
    private ExchangedColumns() {}

    /** Whether there are any between two schemas of the same fingerprint. */
    static boolean exist(Schema before, Schema after) {
        Map<TableName, Table> old = before.tablesByName();
        return after.tables().stream().anyMatch(table -> Optional.ofNullable(old.get(table.name()))
                .filter(t -> !sameAttributes(t.columns(), table.columns()))
                .filter(t -> exist(t.columns(), table.columns()))
                .isPresent());
    }

    /** The usual case, seen without a map. */
    private static boolean sameAttributes(List<Column> before, List<Column> after) {
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < before.size(); i++) {
            Column old = before.get(i);
            Column now = after.get(i);
            same = old.source().equals(now.source()) && old.name().equals(now.name());
        }
        return same;
    }

    private static boolean exist(List<Column> before, List<Column> after) {
        Map<String, Identifier> names = bySource(before);
        Map<String, Identifier> now = bySource(after);
        return now.entrySet().stream()
                .anyMatch(column -> names.containsKey(column.getKey())
                        && !names.get(column.getKey()).equals(column.getValue()));
    }

    /** The columns of attributes that have one. */
    private static Map<String, Identifier> bySource(List<Column> columns) {
        Map<String, Identifier> names = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (Column column : columns) {
            column.source()
                    .filter(source -> names.putIfAbsent(source, column.name()) != null)
                    .ifPresent(several::add);
        }
        names.keySet().removeAll(several);
        return names;
    }
}
