package dev.driftless.schema.diff;

import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Upper and lower case in the names of tables and sequences. Unquoted names that differ in nothing else are one name to most
 * databases, but not to all.
 */
public final class Spelling {
    private Spelling() {}

    /** Whether a table or sequence that is in both schemas is spelled otherwise in the second. */
    public static boolean differs(Schema before, Schema after) {
        Map<TableName, TableName> names = names(after);
        return names(before).keySet().stream()
                .anyMatch(name -> !names.getOrDefault(name, name).isSpelledLike(name));
    }

    /** The first schema, with the names that are in both spelled as in the second. */
    public static Schema like(Schema before, Schema after) {
        Map<TableName, TableName> names = names(after);
        return new Schema(
                before.tables().stream()
                        .map(t -> t.withName(names.getOrDefault(t.name(), t.name())))
                        .toList(),
                before.sequences().stream()
                        .map(s -> s.withName(names.getOrDefault(s.name(), s.name())))
                        .toList(),
                List.copyOf(before.enumTypes()));
    }

    private static Map<TableName, TableName> names(Schema schema) {
        Map<TableName, TableName> names = new TreeMap<>();
        Stream.concat(
                        schema.tables().stream().map(t -> t.name()),
                        schema.sequences().stream().map(s -> s.name()))
                .forEach(name -> names.put(name, name));
        return names;
    }
}
