package dev.driftless.acceptance.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes of a model with what stands where in them, and what refers to what by its name. */
final class SourceTree {
    private static final Pattern FIELD = Pattern.compile("(?s) ?(\\S+(?: \\S+>)?) (\\w+);\n");

    private final Node unit;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Node> parents = new HashMap<>();

    SourceTree(Node unit) {
        this.unit = unit;
        collect(unit);
    }

    private void collect(Node node) {
        for (Node part : node.parts()) {
            parents.put(part, node);
            nodes.add(part);
            collect(part);
        }
    }

    /** What a node stands in. */
    Node parent(Node node) {
        return parents.get(node);
    }

    boolean isType(Node node) {
        return parents.get(node) == unit;
    }

    List<Node> all(Predicate<Node> fits) {
        return nodes.stream().filter(fits).toList();
    }

    /** A node and what refers to it by name. */
    List<Node> withMentions(Node first) {
        Set<Node> all = Node.none();
        List<Node> open = new ArrayList<>(List.of(first));
        List<Node> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            Node node = open.remove(0);
            if (all.add(node)) {
                ordered.add(node);
                declared(node).ifPresent(name -> open.addAll(mentions(name, node)));
            }
        }
        return ordered;
    }

    private Optional<String> declared(Node node) {
        if (isField(node)) {
            return fieldName(node);
        }
        if (parents.get(node) == unit) {
            Matcher named = Pattern.compile("(?:class|record|enum) (\\w+)").matcher(node.render(Node.none()));
            return named.find() ? Optional.of(named.group(1)) : Optional.empty();
        }
        return Optional.empty();
    }

    private List<Node> mentions(String name, Node declaration) {
        Pattern word = Pattern.compile("\\b" + name + "\\b");
        List<Node> found = new ArrayList<>();
        for (Node node : nodes) {
            boolean says = word.matcher(node.open() + " " + node.close()).find();
            if (says && !isIn(node, declaration)) {
                found.add(leavable(node));
            }
        }
        return found;
    }

    private boolean isIn(Node node, Node above) {
        return node == above
                || (parents.containsKey(node) && parents.get(node) != unit && isIn(parents.get(node), above));
    }

    /** The piece that can go without breaking what is around it. */
    private Node leavable(Node node) {
        boolean part =
                node.open().matches("(?s)(columnList|constraint|mappedBy|name|referencedColumnName|columnNames) = .*")
                        || node.open().matches("\\w+\\.class");
        boolean annotation = parents.get(node).open().startsWith("@");
        if (node.isFixed() || (part && annotation)) {
            return leavable(parents.get(node));
        }
        boolean association = node.open().matches("@(OneToMany|OneToOne|ManyToMany|ManyToOne|ElementCollection)\\(.*");
        return association ? parents.get(node) : node;
    }

    /** Whether the attribute says which row it is. */
    boolean isOfKey(Node field) {
        return field.parts().stream().anyMatch(p -> p.open().matches("@(Id|EmbeddedId|MapsId|Version)\\b.*"))
                || parents.get(field).open().matches("(?s)\\nclass \\w+Key\\b.*");
    }

    boolean isEntity(Node body) {
        return parents.get(body).parts().get(0).parts().stream()
                .anyMatch(p -> p.open().equals("@Entity"));
    }

    /** Whether it is an attribute of a class. */
    static boolean isField(Node node) {
        return node.open().equals("    ");
    }

    static Optional<String> fieldName(Node node) {
        Matcher field = FIELD.matcher(node.close());
        Matcher getter = Pattern.compile("private \\S+ (\\w+);").matcher(node.close());
        if (field.matches()) {
            return Optional.of(field.group(2));
        }
        return getter.find() ? Optional.of(getter.group(1)) : Optional.empty();
    }

    /** The type of an attribute that is a field. */
    static Optional<String> fieldType(Node node) {
        Matcher field = FIELD.matcher(isField(node) ? node.close() : "");
        return field.matches() ? Optional.of(field.group(1)) : Optional.empty();
    }
}
