package dev.driftless.acceptance.models;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing that is otherwise after a change to a model's sources.
 *
 * @param token stands for the edit where edits are left out
 * @param gone what only the sources before have
 * @param fresh what only the sources after have
 * @param target what is there on both sides, but changed; none if the edit only takes and gives
 * @param change how
 * @param text what happens to the whole text afterwards, such as another name in every place
 */
record Edit(
        Node token,
        List<Node> gone,
        List<Node> fresh,
        List<Node> target,
        UnaryOperator<Node> change,
        UnaryOperator<String> text) {
    Edit {
        gone = List.copyOf(gone);
        fresh = List.copyOf(fresh);
        target = List.copyOf(target);
    }

    static Edit gone(String what, List<Node> nodes) {
        return new Edit(Node.text(what), nodes, List.of(), List.of(), n -> n, t -> t);
    }

    static Edit fresh(String what, List<Node> nodes) {
        return new Edit(Node.text(what), List.of(), nodes, List.of(), n -> n, t -> t);
    }

    static Edit changed(String what, Node target, UnaryOperator<Node> change) {
        return new Edit(Node.text(what), List.of(), List.of(), List.of(target), change, t -> t);
    }

    static Edit renamed(String before, String after) {
        return new Edit(
                Node.text(before + " is " + after),
                List.of(),
                List.of(),
                List.of(),
                n -> n,
                t -> t.replaceAll("\\b" + before + "\\b", after));
    }

    /** The same with something more that changes. */
    Edit with(Node newTarget, UnaryOperator<Node> newChange) {
        return new Edit(token, gone, fresh, List.of(newTarget), newChange, text);
    }

    Edit withText(UnaryOperator<String> newText) {
        return new Edit(token, gone, fresh, target, change, newText);
    }
}
