package dev.driftless.schema.diff;

import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tables by the names that Hibernate may have given their sequences: from the table, or from the simple name of the class. */
final class SequenceOwners {
    private final Map<String, Table> bySequence = new TreeMap<>();

    void put(TableName name, Optional<String> source, Table table) {
        bySequence.putIfAbsent(key(name.name().text() + "_seq"), table);
        source.ifPresent(s -> bySequence.putIfAbsent(key(s.substring(s.lastIndexOf('.') + 1) + "_seq"), table));
    }

    Optional<Table> of(Sequence sequence) {
        return Optional.ofNullable(bySequence.get(key(sequence.name().name().text())));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
