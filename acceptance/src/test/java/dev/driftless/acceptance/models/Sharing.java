package dev.driftless.acceptance.models;

import dev.driftless.acceptance.models.Plan.ColumnName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Attributes that have a column together with another attribute. */
final class Sharing {
    private final Dice dice;
    private final Words words;
    private final Basics basics;

    Sharing(Dice dice, Words words, Basics basics) {
        this.dice = dice;
        this.words = words;
        this.basics = basics;
    }

    /** Siblings in one table that have a column together; whichever comes first decides what it is like. */
    void siblings(Plan one, Plan other, List<Plan> entities) {
        String column = "both_" + words.attribute();
        if (dice.oneIn(2)) {
            String type = dice.pick("String", "Integer", "Long", "LocalDate", "BigDecimal");
            for (Plan plan : List.of(one, other)) {
                plan.add(List.of(basics.columnNamed(type, column)), type, basics.name(plan));
            }
            return;
        }
        Plan target = dice.pick(entities);
        if (target.hasCompositeKey()) {
            return;
        }
        for (Plan plan : List.of(one, other)) {
            List<Node> arguments = new ArrayList<>(List.of(Node.text("name = \"" + column + "\"")));
            if (dice.oneIn(3)) {
                arguments.add(Node.text(dice.pick("unique = true", "nullable = false")));
            }
            plan.add(
                    List.of(
                            Node.text(dice.pick("@ManyToOne", "@ManyToOne", "@OneToOne")),
                            Node.annotation("JoinColumn", arguments)),
                    target.name,
                    basics.name(plan));
        }
    }

    /** An association and the bare value of its column beside it; only one of them is written. */
    void association(Plan plan, Plan target) {
        Optional<ColumnName> key = target.hasCompositeKey()
                ? Optional.empty()
                : target.keyColumns().stream().findFirst();
        if (key.isEmpty()) {
            return;
        }
        String column = words.attribute() + "_id";
        boolean bareFirst = dice.oneIn(2);
        boolean bareWritten = dice.oneIn(2);
        String readOnly = "insertable = false, updatable = false";
        Node bare = Node.annotation(
                "Column", bareWritten ? List.of(name(column)) : List.of(name(column), Node.text(readOnly)));
        Node join = Node.annotation(
                "JoinColumn", bareWritten ? List.of(name(column), Node.text(readOnly)) : List.of(name(column)));
        String type = Identifiers.boxed(key.get().type());
        if (bareFirst) {
            plan.add(List.of(bare), type, basics.name(plan));
        }
        plan.add(List.of(Node.text(dice.pick("@ManyToOne", "@OneToOne")), join), target.name, basics.name(plan));
        if (!bareFirst) {
            plan.add(List.of(bare), type, basics.name(plan));
        }
    }

    private static Node name(String column) {
        return Node.text("name = \"" + column + "\"");
    }
}
