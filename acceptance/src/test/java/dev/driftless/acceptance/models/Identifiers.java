package dev.driftless.acceptance.models;

import dev.driftless.acceptance.models.Plan.ColumnName;
import dev.driftless.acceptance.models.Plan.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives root entities and mapped superclasses their identifiers. */
final class Identifiers {
    private final Dice dice;
    private final Words words;
    private final Basics basics;
    private final List<Plan> others;

    /**
     * @param others where the classes of composite keys go
     */
    Identifiers(Dice dice, Words words, Basics basics, List<Plan> others) {
        this.dice = dice;
        this.words = words;
        this.basics = basics;
        this.others = others;
    }

    /** Any kind of identifier; derived ones need one of the earlier entities. */
    void addTo(Plan plan, List<Plan> earlier) {
        List<Plan> parents =
                earlier.stream().filter(p -> !p.property && p.hasId()).toList();
        int kind = dice.between(0, 99);
        if (kind < 62 || plan.kind == Kind.SUPERCLASS) {
            simple(plan);
        } else if (kind < 74) {
            embedded(plan, parents);
        } else if (kind < 86) {
            idClass(plan, parents);
        } else if (parents.isEmpty()) {
            simple(plan);
        } else {
            derived(plan, dice.pick(parents));
        }
    }

    private void simple(Plan plan) {
        String name = dice.oneIn(3) ? basics.name(plan) : "id";
        String type = dice.pick(
                "Long", "Long", "Long", "long", "Integer", "int", "UUID", "String", "String", "Short", "BigInteger");
        List<Node> annotations = new ArrayList<>();
        annotations.add(Node.text("@Id"));
        String column = name;
        if (dice.oneIn(4)) {
            column = words.sql();
            List<Node> arguments = new ArrayList<>(List.of(Node.text("name = \"" + column + "\"")));
            if (type.equals("String") && dice.oneIn(2)) {
                arguments.add(Node.text("length = " + dice.pick(10, 36, 100)));
            }
            annotations.add(Node.annotation("Column", arguments));
        }
        if (dice.percent(60)) {
            annotations.addAll(generated(plan, type));
        }
        plan.key.add(new ColumnName(column, name, type, true));
        plan.add(annotations, type, name);
    }

    private List<Node> generated(Plan plan, String type) {
        if (type.equals("UUID")) {
            return List.of(Node.text(
                    dice.pick("@GeneratedValue", "@GeneratedValue(strategy = GenerationType.UUID)", "@UuidGenerator")));
        }
        if (type.equals("String")) {
            return List.of(Node.text("@GeneratedValue(strategy = GenerationType.UUID)"));
        }
        if (type.equals("BigInteger")) {
            return List.of(Node.text("@GeneratedValue(strategy = GenerationType.SEQUENCE)"));
        }
        String generator = words.attribute();
        return switch (dice.between(0, 8)) {
            case 8 ->
                List.of(
                        Node.annotation("GeneratedValue", "generator = \"" + generator + "\""),
                        Node.annotation(
                                "GenericGenerator",
                                "name = \"" + generator + "\"",
                                "strategy = \""
                                        + dice.pick("increment", "sequence", "native", "assigned", "enhanced-table")
                                        + "\""));
            case 0, 1 -> List.of(Node.text("@GeneratedValue"));
            case 2 -> {
                plan.identity = true;
                yield List.of(Node.text("@GeneratedValue(strategy = GenerationType.IDENTITY)"));
            }
            case 3 -> List.of(Node.text("@GeneratedValue(strategy = GenerationType.SEQUENCE)"));
            case 4 ->
                List.of(Node.annotation(
                        "GeneratedValue", "strategy = GenerationType.SEQUENCE", "generator = \"" + generator + "\""));
            case 5 -> {
                List<Node> arguments = new ArrayList<>(List.of(Node.text("name = \"" + generator + "\"")));
                if (dice.oneIn(2)) {
                    arguments.add(Node.text("sequenceName = \"" + words.sql() + "\""));
                }
                if (dice.oneIn(2)) {
                    arguments.add(Node.text("allocationSize = " + dice.pick(1, 10, 50)));
                }
                if (dice.oneIn(3)) {
                    arguments.add(Node.text("initialValue = " + dice.pick(1, 5, 1000)));
                }
                Node declared = Node.annotation("SequenceGenerator", arguments);
                Node used = Node.annotation(
                        "GeneratedValue", "strategy = GenerationType.SEQUENCE", "generator = \"" + generator + "\"");
                if (dice.oneIn(3)) {
                    plan.annotations.add(declared);
                    yield List.of(used);
                }
                yield List.of(used, declared);
            }
            case 6 -> {
                List<Node> arguments = new ArrayList<>(List.of(Node.text("name = \"" + generator + "\"")));
                if (dice.oneIn(2)) {
                    arguments.add(Node.text("table = \"" + words.sql() + "\""));
                }
                if (dice.oneIn(3)) {
                    arguments.add(Node.text("pkColumnName = \"" + words.attribute() + "\""));
                }
                if (dice.oneIn(3)) {
                    arguments.add(Node.text("valueColumnName = \"" + words.attribute() + "\""));
                }
                if (dice.oneIn(3)) {
                    arguments.add(Node.text("pkColumnValue = \"" + words.attribute() + "\""));
                }
                if (dice.oneIn(3)) {
                    arguments.add(Node.text("initialValue = " + dice.pick(1, 20)));
                }
                yield List.of(
                        Node.annotation(
                                "GeneratedValue",
                                "strategy = GenerationType.TABLE",
                                "generator = \"" + generator + "\""),
                        Node.annotation("TableGenerator", arguments));
            }
            default -> List.of(Node.text("@GeneratedValue(strategy = GenerationType.TABLE)"));
        };
    }

    /** Basic parts of a key, which the class gets. */
    private List<ColumnName> parts(Plan plan, int count) {
        List<ColumnName> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = basics.name(plan);
            String type =
                    dice.pick("String", "Long", "long", "int", "Integer", "UUID", "LocalDate", "Short", "BigDecimal");
            List<Node> annotations = new ArrayList<>();
            String column = name;
            if (dice.oneIn(3)) {
                column = words.sql();
                List<Node> arguments = new ArrayList<>(List.of(Node.text("name = \"" + column + "\"")));
                if (type.equals("String") && dice.oneIn(2)) {
                    arguments.add(Node.text("length = " + dice.pick(10, 36, 100)));
                }
                annotations.add(Node.annotation("Column", arguments));
            }
            parts.add(new ColumnName(column, name, type, false));
            plan.add(annotations, type, name);
        }
        return parts;
    }

    private Plan keyClass(Kind kind, boolean property) {
        Plan key = new Plan(kind, words.type("Key"), Optional.empty(), property);
        key.serializable = true;
        others.add(key);
        return key;
    }

    private void embedded(Plan plan, List<Plan> parents) {
        Plan key = keyClass(Kind.EMBEDDABLE, plan.property);
        if (plan.property) {
            key.annotations.add(Node.text("@Access(AccessType.PROPERTY)"));
        }
        plan.compositeKey = true;
        String name = dice.oneIn(3) ? basics.name(plan) : "id";
        List<Node> annotations = new ArrayList<>(List.of(Node.text("@EmbeddedId")));
        List<ColumnName> parts = parts(key, dice.between(1, 3));
        boolean complete = true;
        if (!parents.isEmpty() && dice.oneIn(3)) {
            Plan parent = dice.pick(parents);
            complete = false;
            if (dice.oneIn(2)) {
                key.add(List.of(Node.text("@ManyToOne")), parent.name, words.attribute());
            } else if (!parent.hasCompositeKey()) {
                String part = words.attribute();
                key.add(List.of(), boxed(parent.keyColumns().get(0).type()), part);
                plan.add(
                        List.of(
                                Node.annotation("MapsId", "\"" + part + "\""),
                                Node.text(dice.pick("@ManyToOne", "@OneToOne"))),
                        parent.name,
                        words.attribute());
            }
        } else if (dice.oneIn(3)) {
            String column = words.sql();
            ColumnName renamed = parts.get(0);
            annotations.add(Node.text("@AttributeOverride(name = \"%s\", column = @Column(name = \"%s\"))"
                    .formatted(renamed.attribute(), column)));
            parts.set(0, new ColumnName(column, renamed.attribute(), renamed.type(), false));
        }
        if (complete) {
            plan.key.addAll(parts);
        }
        plan.add(annotations, key.name, name);
    }

    private void idClass(Plan plan, List<Plan> parents) {
        Plan key = keyClass(Kind.ID_CLASS, plan.property);
        plan.compositeKey = true;
        plan.annotations.add(Node.annotation("IdClass", key.name + ".class"));
        int count = dice.between(1, 3);
        List<ColumnName> known = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = basics.name(plan);
            String type = dice.pick("String", "Long", "Integer", "UUID", "LocalDate");
            List<Node> annotations = new ArrayList<>(List.of(Node.text("@Id")));
            String column = name;
            if (dice.oneIn(3)) {
                column = words.sql();
                annotations.add(Node.text("@Column(name = \"" + column + "\")"));
            }
            if (dice.oneIn(8) && type.equals("Long")) {
                annotations.add(Node.text("@GeneratedValue"));
            }
            plan.add(annotations, type, name);
            key.add(List.of(), type, name);
            known.add(new ColumnName(column, name, type, false));
        }
        List<Plan> simple = parents.stream()
                .filter(p -> !p.hasCompositeKey() && !p.keyColumns().isEmpty())
                .toList();
        if (!simple.isEmpty() && dice.oneIn(3) && !plan.property) {
            Plan parent = dice.pick(simple);
            String name = words.attribute();
            List<Node> annotations =
                    new ArrayList<>(List.of(Node.text("@Id"), Node.text(dice.pick("@ManyToOne", "@OneToOne"))));
            if (dice.oneIn(3)) {
                annotations.add(Node.text("@JoinColumn(name = \"" + words.sql() + "\")"));
            }
            plan.add(annotations, parent.name, name);
            key.add(List.of(), boxed(parent.keyColumns().get(0).type()), name);
        } else {
            plan.key.addAll(known);
        }
    }

    /** The key of another entity is this one's, too. */
    private void derived(Plan plan, Plan parent) {
        String name = words.attribute();
        List<Node> annotations = new ArrayList<>();
        if (dice.oneIn(3)) {
            annotations.add(Node.text("@JoinColumn(name = \"" + words.sql() + "\")"));
        }
        plan.compositeKey = true;
        boolean simple = !parent.hasCompositeKey() && !parent.keyColumns().isEmpty();
        if (simple && dice.oneIn(2)) {
            annotations.addAll(0, List.of(Node.text("@MapsId"), Node.text("@OneToOne")));
            plan.add(List.of(Node.text("@Id")), boxed(parent.keyColumns().get(0).type()), basics.name(plan));
        } else if (simple || parent.parent.isPresent()) {
            annotations.addAll(0, List.of(Node.text("@Id"), Node.text("@OneToOne")));
        } else {
            annotations.clear();
            annotations.addAll(List.of(Node.text("@Id"), Node.text("@OneToOne")));
        }
        plan.serializable = true;
        plan.add(
                annotations, parent.name, plan.property && Character.isUpperCase(name.charAt(1)) ? "the" + name : name);
    }

    static String boxed(String type) {
        return switch (type) {
            case "long" -> "Long";
            case "int" -> "Integer";
            default -> type;
        };
    }
}
