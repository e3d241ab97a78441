package dev.driftless.acceptance.models;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A piece of source that can be left out, with smaller such pieces inside: a class has members, a member annotations, these have
 * arguments. Two nodes are the same only if they are one object.
 */
public final class Node {
    private final String open;
    private final String separator;
    private final String close;
    private final List<Node> parts;
    private final boolean fixed;

    private Node(String open, String separator, String close, List<Node> parts) {
        this(open, separator, close, parts, false);
    }

    private Node(String open, String separator, String close, List<Node> parts, boolean fixed) {
        this.open = open;
        this.separator = separator;
        this.close = close;
        this.parts = parts;
        this.fixed = fixed;
    }

    static Node text(String text) {
        return new Node(text, "", "", List.of());
    }

    /** {@code @Name(a, b)}. */
    static Node annotation(String name, List<Node> arguments) {
        return new Node("@" + name + "(", ", ", ")", List.copyOf(arguments));
    }

    static Node annotation(String name, String... arguments) {
        return annotation(name, List.of(arguments).stream().map(Node::text).toList());
    }

    /** {@code name = {a, b}}; without a name just the braces. */
    static Node array(String name, List<Node> elements) {
        return new Node(name.isEmpty() ? "{" : name + " = {", ", ", "}", List.copyOf(elements));
    }

    /** A member of a class. */
    static Node member(List<Node> annotations, String declaration) {
        return new Node("    ", " ", (annotations.isEmpty() ? "" : " ") + declaration + "\n", List.copyOf(annotations));
    }

    /** A class; its annotations may still be added to as long as nobody renders it. */
    static Node type(List<Node> annotations, String header, List<Node> members) {
        Node top = new Node("", "\n", "", annotations, true);
        Node body = new Node("\n" + header + " {\n", "", "}\n", members, true);
        return new Node("", "", "", List.of(top, body));
    }

    /** A component of a record. */
    static Node component(List<Node> annotations, String declaration) {
        return new Node("", " ", (annotations.isEmpty() ? "" : " ") + declaration, List.copyOf(annotations));
    }

    static Node record(List<Node> annotations, String name, List<Node> components) {
        Node top = new Node("", "\n", "", annotations, true);
        Node body = new Node("\nrecord " + name + "(", ", ", ") {}\n", components, true);
        return new Node("", "", "", List.of(top, body));
    }

    static Node list(String open, List<Node> elements, String close) {
        return new Node(open, ", ", close, List.copyOf(elements));
    }

    /** Classes, one after the other. */
    static Node unit(List<Node> types) {
        return new Node("", "\n", "", List.copyOf(types));
    }

    /** What stands before the parts. */
    String open() {
        return open;
    }

    /** What stands behind the parts: in a member its declaration. */
    String close() {
        return close;
    }

    List<Node> parts() {
        return parts;
    }

    /** Whether it cannot be left out by itself. */
    boolean isFixed() {
        return fixed;
    }

    Node withOpen(String newOpen) {
        return new Node(newOpen, separator, close, parts, fixed);
    }

    Node withClose(String newClose) {
        return new Node(open, separator, newClose, parts, fixed);
    }

    Node withParts(List<Node> newParts) {
        return new Node(open, separator, close, List.copyOf(newParts), fixed);
    }

    /** The same without some nodes and with others changed, innermost ones first. */
    Node edited(Set<Node> removed, Map<Node, List<UnaryOperator<Node>>> changes) {
        Node edited = withParts(parts.stream()
                .filter(p -> !removed.contains(p))
                .map(p -> p.edited(removed, changes))
                .toList());
        for (UnaryOperator<Node> change : changes.getOrDefault(this, List.of())) {
            edited = change.apply(edited);
        }
        return edited;
    }

    /** Collects the nodes below that are not removed, nor inside one that is; innermost ones last. */
    void visible(Set<Node> removed, List<Node> into) {
        List<Node> level = List.of(this);
        while (!level.isEmpty()) {
            List<Node> below = level.stream()
                    .flatMap(n -> n.parts.stream())
                    .filter(n -> !removed.contains(n))
                    .toList();
            below.stream().filter(n -> !n.fixed).forEach(into::add);
            level = below;
        }
    }

    /** The source without some of the nodes. */
    public String render(Set<Node> removed) {
        String inside = parts.stream()
                .filter(p -> !removed.contains(p))
                .map(p -> p.render(removed))
                .collect(Collectors.joining(separator));
        String text = open + inside + close;
        return text.startsWith("@") ? text.replaceFirst("\\(\\)$", "") : text;
    }

    /** An empty set for {@link #render}. */
    public static Set<Node> none() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
