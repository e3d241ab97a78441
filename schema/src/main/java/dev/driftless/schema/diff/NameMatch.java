package dev.driftless.schema.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds which of some named things are the same under another name: those for which a person says so, and those that come from
 * the same place in the sources. Nothing is guessed.
 *
 * @param renames old name to new name
 * @param unknown new names declared to have been something that is not there
 * @param contradictions new names declared to have been something that is still there, or that another claims, too
 */
record NameMatch<K extends Comparable<K>>(Map<K, K> renames, List<K> unknown, List<K> contradictions) {

    /**
     * @param before names of the old side with what each comes from
     * @param after names of the new side with what each comes from
     * @param declared new name to old name
     */
    static <K extends Comparable<K>> NameMatch<K> of(
            Map<K, Optional<String>> before, Map<K, Optional<String>> after, Map<K, K> declared) {
        NameMatch<K> match = new NameMatch<>(new TreeMap<K, K>(), new ArrayList<K>(), new ArrayList<K>());
        // a hint on something that the old side knows by its new name has done its work
        declared.entrySet().stream()
                .filter(hint -> after.containsKey(hint.getKey()) && !before.containsKey(hint.getKey()))
                .forEach(hint -> match.declare(hint.getKey(), hint.getValue(), before, after));
        match.addCertain(before, after);
        return match;
    }

    private void declare(K newName, K oldName, Map<K, Optional<String>> before, Map<K, Optional<String>> after) {
        if (!before.containsKey(oldName)) {
            unknown.add(newName);
        } else if (after.containsKey(oldName) || renames.containsKey(oldName)) {
            contradictions.add(newName);
        } else {
            renames.put(oldName, newName);
        }
    }

    private void addCertain(Map<K, Optional<String>> before, Map<K, Optional<String>> after) {
        Map<String, K> oldNames = bySource(before);
        Map<String, K> newNames = bySource(after);
        List<K> taken = List.copyOf(renames.values());
        newNames.forEach((source, newName) -> {
            K oldName = oldNames.get(source);
            boolean moved = oldName != null && !oldName.equals(newName);
            if (moved
                    && !taken.contains(newName)
                    && !renames.containsKey(oldName)
                    && leaves(newName, before)
                    && leaves(oldName, after)) {
                renames.put(oldName, newName);
            }
        });
    }

    /** Whether the thing that has the name on the other side is surely another one: one that tells where it comes from. */
    private static <K> boolean leaves(K name, Map<K, Optional<String>> side) {
        return !side.containsKey(name) || side.get(name).isPresent();
    }

    /** Names by what they come from, without places that several come from. */
    private static <K> Map<String, K> bySource(Map<K, Optional<String>> names) {
        Map<String, K> unique = new TreeMap<>();
        Map<String, K> several = new LinkedHashMap<>();
        names.forEach((name, source) -> source.ifPresent(s -> {
            if (unique.putIfAbsent(s, name) != null) {
                several.put(s, name);
            }
        }));
        several.keySet().forEach(unique::remove);
        return unique;
    }
}
