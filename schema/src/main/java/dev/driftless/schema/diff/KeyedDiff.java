package dev.driftless.schema.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The comparison of two lists of named things.
 *
 * @param gone only in the first, in its order
 * @param fresh only in the second, in its order
 * @param kept in both, in the order of the second
 */
record KeyedDiff<T>(List<T> gone, List<T> fresh, List<Pair<T>> kept) {

    /** The same thing before and after. */
    record Pair<T>(T before, T after) {}

    /** Things of one side that have the same key are paired one by one. */
    static <T, K> KeyedDiff<T> of(List<T> before, List<T> after, Function<? super T, K> key) {
        Map<K, Deque<T>> remaining = new LinkedHashMap<>();
        before.forEach(thing -> remaining
                .computeIfAbsent(key.apply(thing), k -> new ArrayDeque<>())
                .add(thing));
        List<T> fresh = new ArrayList<>();
        List<Pair<T>> kept = new ArrayList<>();
        for (T thing : after) {
            Deque<T> old = remaining.getOrDefault(key.apply(thing), new ArrayDeque<>());
            if (old.isEmpty()) {
                fresh.add(thing);
            } else {
                kept.add(new Pair<>(old.remove(), thing));
            }
        }
        List<T> gone = remaining.values().stream().flatMap(Deque::stream).toList();
        return new KeyedDiff<>(gone, List.copyOf(fresh), List.copyOf(kept));
    }

    /** What is gone and fresh compared by another key: pairs that are the same but for their name. */
    <K> KeyedDiff<T> unmatchedBy(Function<? super T, K> content) {
        return of(gone, fresh, content);
    }
}
