package dev.driftless.acceptance.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Leaves out of a source what can be left out, as long as something stays true of it. */
public final class Shrinker {
    private Shrinker() {}

    /**
     * The nodes that can be removed together: big pieces are tried first, then smaller ones, until none goes.
     *
     * @param stays whether a source without some nodes still shows what is looked for
     */
    public static Set<Node> shrink(Node unit, Predicate<Set<Node>> stays) {
        Set<Node> removed = Node.none();
        boolean progress = true;
        while (progress) {
            progress = false;
            List<Node> left = left(unit, removed);
            for (int size = Math.max(1, left.size() / 4); size >= 1; size /= 2) {
                for (int from = 0; from < left.size(); from += size) {
                    List<Node> piece = left.subList(from, Math.min(from + size, left.size()));
                    if (removed.containsAll(piece)) {
                        continue;
                    }
                    Set<Node> without = Node.none();
                    without.addAll(removed);
                    without.addAll(piece);
                    if (stays.test(without)) {
                        removed = without;
                        progress = true;
                    }
                }
                left = left(unit, removed);
            }
        }
        return removed;
    }

    private static List<Node> left(Node unit, Set<Node> removed) {
        List<Node> left = new ArrayList<>();
        unit.visible(removed, left);
        return left;
    }
}
