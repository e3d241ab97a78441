package dev.driftless.acceptance.models;

import java.util.ArrayList;
import java.util.List;

/** Associations to whatever entity. */
final class Anys {
    private final Dice dice;
    private final Words words;
    private final Basics basics;
    private final List<Plan> entities;

    Anys(Dice dice, Words words, Basics basics, List<Plan> entities) {
        this.dice = dice;
        this.words = words;
        this.basics = basics;
        this.entities = entities;
    }

    void one(Plan plan) {
        List<Node> annotations = new ArrayList<>(List.of(Node.text("@Any")));
        annotations.addAll(kinds());
        if (dice.oneIn(2)) {
            annotations.add(Node.text("@Column(name = \"" + words.sql() + "\")"));
        }
        annotations.add(Node.annotation("JoinColumn", "name = \"" + words.sql() + "\""));
        if (dice.oneIn(8)) {
            annotations.add(Node.text("@Comment(\"any\")"));
        }
        plan.add(annotations, "Object", basics.name(plan));
    }

    void many(Plan plan) {
        if (plan.hasCompositeKey()) {
            return;
        }
        List<Node> annotations = new ArrayList<>(List.of(Node.text("@ManyToAny")));
        annotations.addAll(kinds());
        if (dice.oneIn(2)) {
            annotations.add(Node.text("@Column(name = \"" + words.sql() + "\")"));
        }
        annotations.add(Node.annotation(
                "JoinTable",
                "name = \"" + words.sql() + "\"",
                "joinColumns = @JoinColumn(name = \"" + words.sql() + "\")",
                "inverseJoinColumns = @JoinColumn(name = \"" + words.sql() + "\")"));
        String type = dice.pick("Set<Object>", "List<Object>");
        if (type.startsWith("List") && dice.oneIn(2)) {
            annotations.add(Node.text("@OrderColumn"));
        }
        plan.add(annotations, type, basics.name(plan));
    }

    private List<Node> kinds() {
        Plan some = dice.pick(entities);
        return List.of(
                Node.text("@AnyDiscriminator(DiscriminatorType." + dice.pick("STRING", "INTEGER", "CHAR") + ")"),
                Node.text("@AnyDiscriminatorValue(discriminator = \"1\", entity = " + some.name + ".class)"),
                Node.text("@AnyKeyJavaClass(" + dice.pick("Long", "Integer", "String", "UUID") + ".class)"));
    }
}
