package dev.driftless.acceptance.models;

import dev.driftless.acceptance.models.Plan.ColumnName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collections of basic values, of embeddables and of entities. */
final class Plurals {
    private final Dice dice;
    private final Words words;
    private final Basics basics;
    private final Embeddables embeddables;
    private final Associations associations;
    private final List<Plan> entities;

    Plurals(
            Dice dice,
            Words words,
            Basics basics,
            Embeddables embeddables,
            Associations associations,
            List<Plan> entities) {
        this.dice = dice;
        this.words = words;
        this.basics = basics;
        this.embeddables = embeddables;
        this.associations = associations;
        this.entities = entities;
    }

    /** A collection's type, and the annotations that go with it. */
    private record Shape(String type, List<Node> annotations) {}

    private Shape shape(String element, boolean inverse) {
        List<Node> annotations = new ArrayList<>();
        switch (dice.between(0, 9)) {
            case 0, 1, 2 -> {
                return new Shape("Set<" + element + ">", annotations);
            }
            case 3, 4 -> {
                if (dice.oneIn(2) && !inverse) {
                    annotations.add(dice.oneIn(2) ? Node.text("@OrderColumn") : orderColumn());
                    if (dice.oneIn(4)) {
                        annotations.add(Node.text("@ListIndexBase(1)"));
                    }
                }
                return new Shape("List<" + element + ">", annotations);
            }
            case 5 -> {
                return new Shape("Collection<" + element + ">", annotations);
            }
            case 6, 7, 8 -> {
                if (inverse) {
                    return new Shape("List<" + element + ">", annotations);
                }
                return map(element, annotations);
            }
            default -> {
                return new Shape("List<" + element + ">", annotations);
            }
        }
    }

    private Node orderColumn() {
        List<Node> arguments = new ArrayList<>();
        arguments.add(Node.text("name = \"" + words.sql() + "\""));
        if (dice.oneIn(3)) {
            arguments.add(Node.text("nullable = false"));
        }
        return Node.annotation("OrderColumn", arguments);
    }

    private Shape map(String element, List<Node> annotations) {
        int kind = dice.between(0, 5);
        List<Plan> keys = entities.stream().filter(e -> !e.hasCompositeKey()).toList();
        if (kind == 0 && !keys.isEmpty()) { // Hibernate knows no composite key there
            Plan key = dice.pick(keys);
            if (dice.oneIn(2)) {
                annotations.add(Node.annotation("MapKeyJoinColumn", "name = \"" + words.sql() + "\""));
            }
            return new Shape("Map<" + key.name + ", " + element + ">", annotations);
        }
        boolean embedded = embeddables.made().stream().anyMatch(e -> e.name.equals(element));
        if (kind == 1 && !embedded) {
            return new Shape("Map<" + embeddables.embeddable().name + ", " + element + ">", annotations);
        }
        String key = basics.keyType();
        if (dice.oneIn(2)) {
            List<Node> arguments = new ArrayList<>(List.of(Node.text("name = \"" + words.sql() + "\"")));
            if (key.equals("String") && dice.oneIn(2)) {
                arguments.add(Node.text("length = " + dice.pick(20, 100, 5000)));
            }
            if (dice.oneIn(5)) {
                arguments.add(Node.text("nullable = false"));
            }
            annotations.add(Node.annotation("MapKeyColumn", arguments));
        }
        if (key.endsWith("Kind") && dice.oneIn(2)) {
            annotations.add(Node.text("@MapKeyEnumerated(EnumType.STRING)"));
        }
        return new Shape("Map<" + key + ", " + element + ">", annotations);
    }

    /** Adds an element collection. */
    void elements(Plan plan) {
        List<Node> annotations = new ArrayList<>(List.of(Node.text("@ElementCollection")));
        boolean embedded = dice.oneIn(3);
        String element;
        List<Node> own = new ArrayList<>();
        if (embedded) {
            Plan part = embeddables.embeddable();
            element = part.name;
            if (dice.oneIn(3)) {
                own.addAll(embeddables.overrides(part, ""));
            }
        } else {
            element = basics.keyType();
            own.addAll(basics.ofType(element));
            if (dice.percent(40)) {
                own.add(basics.column(element, "x", List.of()));
            }
        }
        Shape shape = shape(element, false);
        annotations.addAll(own.stream()
                .filter(n -> !shape.type().startsWith("Map") || !embedded)
                .toList());
        annotations.addAll(shape.annotations());
        if (dice.percent(40)) {
            List<Node> arguments = new ArrayList<>();
            if (dice.percent(70)) {
                arguments.add(Node.text("name = \"" + words.sql() + "\""));
            }
            associations.side("joinColumns", plan).ifPresent(arguments::add);
            if (dice.oneIn(6)) {
                arguments.add(associations.foreignKey());
            }
            annotations.add(Node.annotation("CollectionTable", arguments));
        }
        if (dice.oneIn(15)) {
            annotations.add(Node.text("@OnDelete(action = OnDeleteAction.CASCADE)"));
        }
        plan.add(annotations, shape.type(), basics.name(plan));
    }

    /** Adds a collection of entities, with or without the other side. */
    void entities(Plan plan, Plan target) {
        switch (dice.between(0, 5)) {
            case 0 -> oneToMany(plan, target, false);
            case 1 -> oneToMany(plan, target, true);
            case 2, 3 -> inverse(plan, target);
            default -> manyToMany(plan, target);
        }
    }

    private void oneToMany(Plan plan, Plan target, boolean column) {
        List<Node> annotations = new ArrayList<>(List.of(Node.text("@OneToMany")));
        boolean joined =
                column && (!plan.hasCompositeKey() || (!plan.keyColumns().isEmpty() && !plan.inherits()));
        if (joined && plan.hasCompositeKey()) {
            annotations.addAll(associations.keyed(plan, "JoinColumn"));
        } else if (joined) {
            annotations.add(Node.annotation("JoinColumn", "name = \"" + words.sql() + "\""));
        } else if (dice.oneIn(2)) {
            annotations.add(associations.joinTable(Optional.of(plan), target));
        }
        Shape shape = shape(target.name, false);
        annotations.addAll(shape.annotations());
        if (joined && dice.oneIn(12)) {
            annotations.add(Node.text("@OnDelete(action = OnDeleteAction.CASCADE)"));
        }
        plan.add(annotations, shape.type(), basics.name(plan));
    }

    private void inverse(Plan plan, Plan target) {
        if (!plan.isEntity() || !target.isEntity() || plan.hasRenamedKey()) {
            return;
        }
        String owner = basics.name(target);
        List<Node> annotations =
                new ArrayList<>(List.of(Node.text(dice.oneIn(4) ? "@ManyToOne(optional = false)" : "@ManyToOne")));
        annotations.addAll(associations.joinColumns(plan, target));
        target.add(annotations, plan.name, owner);
        Shape shape = dice.oneIn(8) ? byAttribute(target) : shape(target.name, true);
        List<Node> many = new ArrayList<>(List.of(Node.text("@OneToMany(mappedBy = \"" + owner + "\")")));
        if (shape.type().startsWith("List") && dice.oneIn(4)) {
            many.add(orderColumn());
        } else if (dice.oneIn(12)) {
            many.add(Node.text("@OnDelete(action = OnDeleteAction.CASCADE)"));
        }
        many.addAll(shape.annotations());
        plan.add(many, shape.type(), basics.name(plan));
    }

    /** A map by an attribute that the elements have anyway. */
    private Shape byAttribute(Plan target) {
        List<ColumnName> keys =
                target.columns.stream().filter(c -> !c.type().matches("[a-z]+")).toList();
        if (keys.isEmpty()) {
            return shape(target.name, true);
        }
        ColumnName key = dice.pick(keys);
        return new Shape(
                "Map<" + key.type() + ", " + target.name + ">",
                new ArrayList<>(List.of(Node.annotation("MapKey", "name = \"" + key.attribute() + "\""))));
    }

    private void manyToMany(Plan plan, Plan target) {
        List<Node> annotations = new ArrayList<>(List.of(Node.text("@ManyToMany")));
        if (dice.oneIn(2)) {
            annotations.add(associations.joinTable(Optional.of(plan), target));
        }
        Shape shape = shape(target.name, false);
        annotations.addAll(shape.annotations());
        String name = basics.name(plan);
        plan.add(annotations, shape.type(), name);
        if (dice.oneIn(3) && plan.isEntity() && target.isEntity()) {
            target.add(
                    List.of(Node.annotation("ManyToMany", "mappedBy = \"" + name + "\"")),
                    "Set<" + plan.name + ">",
                    basics.name(target));
        }
    }
}
