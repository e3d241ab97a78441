package dev.driftless.processor.mapping;

import dev.driftless.processor.mapping.ColumnOrder.Database;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Identifier;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * SQL that a person wrote, perhaps not the same for each database.
 *
 * @param byDatabase the text for each database that has one
 */
record LocalText(SortedMap<Database, String> byDatabase) {
    static final LocalText NONE = new LocalText(Collections.emptySortedMap());

    LocalText {
        byDatabase = Collections.unmodifiableSortedMap(new TreeMap<>(byDatabase));
    }

    /** The same text everywhere. */
    static LocalText of(String text) {
        return by(database -> Optional.of(text));
    }

    static LocalText by(Function<Database, Optional<String>> text) {
        SortedMap<Database, String> texts = new TreeMap<>();
        for (Database database : Database.values()) {
            text.apply(database).ifPresent(t -> texts.put(database, t));
        }
        return new LocalText(texts);
    }

    Optional<String> in(Database database) {
        return Optional.ofNullable(byDatabase.get(database));
    }

    /** Whether it is not the same on every database. */
    boolean differs() {
        return !equals(by(database -> in(Database.H2)));
    }

    /** A check of a table with this condition, which at least one database has. */
    Constraint.Check check(Optional<Identifier> name) {
        String usual = byDatabase.get(byDatabase.firstKey());
        SortedMap<String, Optional<String>> elsewhere = new TreeMap<>();
        for (Database database : Database.values()) {
            if (!in(database).equals(Optional.of(usual))) {
                elsewhere.put(database.id(), in(database));
            }
        }
        return new Constraint.Check(name, usual, Optional.empty(), Optional.empty(), elsewhere);
    }
}
