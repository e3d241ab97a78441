package dev.driftless.schema.diff;

import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the sources say about a change besides the schema itself. Keys are names in the new schema.
 *
 * @param renamedTables {@code @RenamedFrom} on a type: new name to old name
 * @param renamedColumns {@code @RenamedFrom} on an attribute: column to its old name
 * @param backfills {@code @Backfill}: column to the value for existing rows
 * @param conversions {@code @ConvertUsing}: column to the expressions that convert its values
 */
public record Hints(
        SortedMap<TableName, TableName> renamedTables,
        SortedMap<ObjectPath, Identifier> renamedColumns,
        SortedMap<ObjectPath, SqlText> backfills,
        SortedMap<ObjectPath, Conversion> conversions) {
    private static final Hints NONE = new Hints(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    public Hints {
        renamedTables = Collections.unmodifiableSortedMap(new TreeMap<>(renamedTables));
        renamedColumns = Collections.unmodifiableSortedMap(new TreeMap<>(renamedColumns));
        backfills = Collections.unmodifiableSortedMap(new TreeMap<>(backfills));
        conversions = Collections.unmodifiableSortedMap(new TreeMap<>(conversions));
    }

    public static Hints none() {
        return NONE;
    }
}
