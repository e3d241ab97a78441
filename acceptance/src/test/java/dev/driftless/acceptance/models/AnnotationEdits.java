package dev.driftless.acceptance.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Annotations that attributes and classes get, or what more the ones say that they have. */
final class AnnotationEdits {
    private final Dice dice;
    private int number;

    AnnotationEdits(Dice dice) {
        this.dice = dice;
    }

    /** What is said of an attribute of a basic type: the annotation and an argument. */
    String ofBasic() {
        return dice.pick(
                "Column:nullable = false",
                "Column:nullable = false",
                "Column:unique = true",
                "Column:name = \"given_" + ++number + "\"",
                "Column:length = " + dice.pick(40, 500, 20000),
                "Column:precision = 12",
                "Column:columnDefinition = \"varchar(77)\"",
                "Basic:optional = false",
                "Comment:\"it's new\"",
                "ColumnDefault:\"1\"",
                "Lob:",
                "NaturalId:",
                "Transient:",
                "JdbcTypeCode:SqlTypes.VARCHAR");
    }

    /** What is said of other attributes. */
    String ofOther() {
        return dice.pick(
                "Enumerated:EnumType.STRING",
                "Column:nullable = false",
                "Column:length = 60",
                "OrderColumn:",
                "OnDelete:action = OnDeleteAction.CASCADE",
                "JoinColumn:name = \"to_" + ++number + "\"",
                "JoinColumn:nullable = false",
                "JoinColumn:unique = true",
                "Transient:");
    }

    /** What is said of an entity that has a column. */
    String ofEntity(String column) {
        return dice.pick(
                "Table:name = \"given_" + ++number + "\"",
                "Table:indexes = @Index(columnList = \"" + column + "\")",
                "Table:indexes = @Index(name = \"ix_" + ++number + "\", columnList = \"" + column + " desc\")",
                "Table:indexes = @Index(columnList = \"" + column + "\", unique = true)",
                "Table:uniqueConstraints = @UniqueConstraint(columnNames = \"" + column + "\")",
                "Table:uniqueConstraints = @UniqueConstraint(name = \"uq_" + ++number + "\", columnNames = \"" + column
                        + "\")",
                "Table:comment = \"of all\"",
                "Comment:\"of all\"",
                "Check:constraints = \"1 = 1\"",
                "Check:name = \"ck_" + ++number + "\", constraints = \"2 > 1\"",
                "SoftDelete:",
                "DiscriminatorColumn:name = \"kind_" + ++number + "\"",
                "DiscriminatorValue:\"1\"",
                "Inheritance:strategy = InheritanceType.JOINED",
                "SecondaryTable:name = \"more_" + ++number + "\"");
    }

    /** An annotation more, or an argument more of the one that is there. */
    static Optional<Edit> annotated(Node node, String said) {
        String name = said.substring(0, said.indexOf(':'));
        String argument = said.substring(name.length() + 1);
        String text = "@" + name + (argument.isEmpty() ? "" : "(" + argument + ")");
        List<Node> same = node.parts().stream()
                .filter(p -> p.open().matches("@" + name + "\\b.*"))
                .toList();
        if (same.isEmpty()) {
            return Optional.of(Edit.changed("gets " + text, node, n -> plus(n, text)));
        }
        boolean open = same.get(0).open().endsWith("(")
                && same.get(0).parts().stream()
                        .noneMatch(p -> p.open().split(" ", 2)[0].equals(argument.split(" ", 2)[0]));
        return open ? Optional.of(Edit.changed("gets " + text, same.get(0), n -> plus(n, argument))) : Optional.empty();
    }

    static Node plus(Node node, String annotation) {
        return plus(node, Node.text(annotation));
    }

    static Node plus(Node node, Node part) {
        List<Node> parts = new ArrayList<>(node.parts());
        parts.add(part);
        Node more = node.withParts(parts);
        return SourceTree.isField(node) && node.parts().isEmpty() ? more.withClose(" " + node.close()) : more;
    }
}
