package dev.driftless.runtime.inspect;

import dev.driftless.runtime.inspect.DatabaseObject.Address;
import dev.driftless.runtime.inspect.DatabaseObject.Kind;
import dev.driftless.runtime.inspect.Difference.Sort;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a database differs from a snapshot.
 *
 * @param found by table, then by object
 * @param notCompared what could not be compared, and why
 */
public record Differences(List<Difference> found, List<String> notCompared) {
    private static final Comparator<DatabaseObject> ORDER = Comparator.comparing(DatabaseObject::owner)
            .thenComparing(DatabaseObject::kind)
            .thenComparing(DatabaseObject::name)
            .thenComparing(DatabaseObject::definition);

    public Differences {
        found = List.copyOf(found);
        notCompared = List.copyOf(notCompared);
    }

    /** What two lists of objects do not share; the members of a table that is missing or extra are not told one by one. */
    static List<Difference> between(List<DatabaseObject> expected, List<DatabaseObject> actual) {
        Map<Address, DatabaseObject> wanted = byKey(expected);
        Map<Address, DatabaseObject> present = byKey(actual);
        Set<String> oneSided = new TreeSet<>(tables(expected));
        Set<String> both = new TreeSet<>(oneSided);
        oneSided.addAll(tables(actual));
        both.retainAll(tables(actual));
        oneSided.removeAll(both);
        Map<DatabaseObject, Difference> found = new TreeMap<>(ORDER);
        wanted.forEach((key, object) -> {
            Optional<DatabaseObject> other = Optional.ofNullable(present.get(key));
            if (!isMemberOf(oneSided, object)
                    && !other.map(DatabaseObject::definition).equals(Optional.of(object.definition()))) {
                found.put(object, difference(key, Optional.of(object), other));
            }
        });
        present.forEach((key, object) -> {
            if (!isMemberOf(oneSided, object) && !wanted.containsKey(key)) {
                found.put(object, difference(key, Optional.empty(), Optional.of(object)));
            }
        });
        return List.copyOf(found.values());
    }

    /** Objects that the database named by itself may be equal; they are told apart by their number. */
    private static Map<Address, DatabaseObject> byKey(List<DatabaseObject> objects) {
        Map<Address, DatabaseObject> byKey = new LinkedHashMap<>();
        for (DatabaseObject object : objects) {
            Address key = object.address();
            for (int number = 2; byKey.containsKey(key); number++) {
                key = new Address(object.kind(), object.table(), object.name() + " #" + number);
            }
            byKey.put(key, object);
        }
        return byKey;
    }

    private static Set<String> tables(List<DatabaseObject> objects) {
        return objects.stream()
                .filter(object -> object.kind() == Kind.TABLE)
                .map(DatabaseObject::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isMemberOf(Set<String> tables, DatabaseObject object) {
        return object.table().filter(tables::contains).isPresent();
    }

    private static Difference difference(
            Address key, Optional<DatabaseObject> expected, Optional<DatabaseObject> actual) {
        Sort sort = actual.isEmpty() ? Sort.MISSING : expected.isEmpty() ? Sort.EXTRA : Sort.DIFFERENT;
        Function<DatabaseObject, String> definition = DatabaseObject::definition;
        return new Difference(sort, key.describe(), expected.map(definition), actual.map(definition));
    }

    /** The same without the objects of tables and sequences whose names match one of the patterns. */
    static List<DatabaseObject> without(NamePatterns ignored, List<DatabaseObject> objects) {
        return objects.stream().filter(object -> !ignored.match(object.owner())).toList();
    }

    /** Whether nothing differs, as far as it could be compared. */
    public boolean none() {
        return found.isEmpty();
    }
}
