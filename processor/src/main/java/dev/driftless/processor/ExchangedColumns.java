package dev.driftless.processor;

import dev.driftless.processor.mapping.MappedSchema;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds attributes that took over each other's columns while the schema stayed the same. By its names and types a database
 * cannot tell, so there is no drift; but from then on the rows that are there are read under the wrong attributes.
 */
final class ExchangedColumns {
    private static final String RULE = "exchanged-columns";

    private ExchangedColumns() {}

    /** A warning for each such attribute of a schema that equals the snapshot's. */
    static List<Notice> find(Schema snapshot, MappedSchema mapped) {
        Map<TableName, Table> before = snapshot.tablesByName();
        List<Notice> notices = new ArrayList<>();
        for (Table table : mapped.schema().tables()) {
            Optional<Table> old = Optional.ofNullable(before.get(table.name()));
            if (old.isPresent() && !old.get().columns().equals(table.columns())) {
                notices.addAll(find(old.get(), table, mapped));
            }
        }
        return notices;
    }

    private static List<Notice> find(Table before, Table after, MappedSchema mapped) {
        Map<String, Identifier> names = new HashMap<>();
        for (Column column : before.columns()) {
            column.source().ifPresent(source -> names.put(source, column.name()));
        }
        List<Notice> notices = new ArrayList<>();
        for (Column column : after.columns()) {
            Optional<Identifier> old = column.source().map(names::get).filter(name -> !name.equals(column.name()));
            old.ifPresent(name -> notices.add(notice(after.name(), name, column, mapped)));
        }
        return notices;
    }

    private static Notice notice(TableName table, Identifier old, Column column, MappedSchema mapped) {
        ObjectPath path = ObjectPath.of(table, column.name());
        String text =
                "%s was mapped to column %s and is now mapped to %s, which another attribute had before. The schema stays the same, so nothing is drafted, but existing rows are read under the wrong attribute. Undo the exchange; or make it together with another change of the schema, and the draft exchanges the columns along with their values."
                        .formatted(column.source().orElse("An attribute"), ObjectPath.of(table, old), path);
        return new Notice(
                Notice.Severity.WARNING,
                RULE,
                text,
                Optional.ofNullable(mapped.origins().get(path)).stream().toList());
    }
}
