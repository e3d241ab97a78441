package dev.driftless.acceptance.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A random model before and after some edits to its sources. The same seed gives the same pair. */
public final class RandomPair {
    private final RandomModel model;
    private final List<Edit> edits;
    private final Node unit;

    public RandomPair(long seed) {
        model = new RandomModel(seed);
        edits = new Mutations(model.unit(), new Dice(seed + 7_000_003), model.naming()).some();
        List<Node> all = new ArrayList<>(List.of(model.unit()));
        edits.forEach(e -> all.add(e.token()));
        unit = Node.unit(all);
    }

    /** {@code jpa} or {@code spring}. */
    public String naming() {
        return model.naming();
    }

    /** The classes of both sides, and the edits, each of which can be left out as well. */
    public Node unit() {
        return unit;
    }

    /** The source file before, without some nodes. */
    public String before(Set<Node> removed) {
        Set<Node> all = copy(removed);
        made(removed).forEach(e -> all.addAll(e.fresh()));
        return RandomModel.source(model.unit().render(all));
    }

    /** The source file after, without some nodes. */
    public String after(Set<Node> removed) {
        Set<Node> all = copy(removed);
        Map<Node, List<UnaryOperator<Node>>> changes = new HashMap<>();
        List<Edit> made = made(removed);
        for (Edit edit : made) {
            all.addAll(edit.gone());
            edit.target().forEach(t -> changes.computeIfAbsent(t, k -> new ArrayList<>())
                    .add(edit.change()));
        }
        String classes = model.unit().edited(all, changes).render(Node.none());
        for (Edit edit : made) {
            classes = edit.text().apply(classes);
        }
        return RandomModel.source(classes);
    }

    /** What the edits are, one a line. */
    public List<String> edits(Set<Node> removed) {
        return made(removed).stream().map(e -> e.token().open().strip()).toList();
    }

    private List<Edit> made(Set<Node> removed) {
        return edits.stream().filter(e -> !removed.contains(e.token())).toList();
    }

    private static Set<Node> copy(Set<Node> removed) {
        Set<Node> copy = Node.none();
        copy.addAll(removed);
        return copy;
    }
}
