package dev.driftless.schema.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * An order in which renames can run one after the other, each to a name that is free by then. What stands in the way, a circle or
 * something that will be dropped, goes to a temporary name first: no database swaps two names in one step.
 */
final class RenameOrder<K extends Comparable<K>> {
    /** One rename. */
    record Step<K>(K before, K after) {}

    private final Map<K, K> pending;
    private final Set<K> taken;
    private final BiFunction<K, Integer, K> temporary;
    private final List<Step<K>> steps = new ArrayList<>();

    private RenameOrder(Map<K, K> renames, Set<K> names, BiFunction<K, Integer, K> temporary) {
        this.pending = new LinkedHashMap<>(renames);
        this.taken = new TreeSet<>(names);
        this.temporary = temporary;
    }

    /**
     * @param renames old name to new name
     * @param names all names on the old side
     * @param temporary a temporary name for one of them, by number
     */
    static <K extends Comparable<K>> List<Step<K>> of(
            Map<K, K> renames, Set<K> names, BiFunction<K, Integer, K> temporary) {
        RenameOrder<K> order = new RenameOrder<>(renames, names, temporary);
        order.clearTargets();
        while (!order.pending.isEmpty()) {
            if (!order.runFree()) {
                order.breakCircle();
            }
        }
        return order.steps;
    }

    /** Moves what is not renamed itself, and so will be dropped, out of the way. */
    private void clearTargets() {
        for (K target : pending.values()) {
            if (taken.contains(target) && !pending.containsKey(target)) {
                run(target, free(target));
            }
        }
    }

    private boolean runFree() {
        int before = pending.size();
        for (Map.Entry<K, K> rename : List.copyOf(pending.entrySet())) {
            if (!taken.contains(rename.getValue())) {
                pending.remove(rename.getKey());
                run(rename.getKey(), rename.getValue());
            }
        }
        return pending.size() < before;
    }

    private void breakCircle() {
        K first = pending.keySet().iterator().next();
        K target = pending.remove(first);
        K free = free(first);
        run(first, free);
        pending.put(free, target);
    }

    private void run(K before, K after) {
        steps.add(new Step<>(before, after));
        taken.remove(before);
        taken.add(after);
    }

    private K free(K name) {
        int number = 1;
        while (taken.contains(temporary.apply(name, number)) || pending.containsValue(temporary.apply(name, number))) {
            number++;
        }
        return temporary.apply(name, number);
    }
}
