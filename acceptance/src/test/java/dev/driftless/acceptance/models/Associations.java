package dev.driftless.acceptance.models;

import dev.driftless.acceptance.models.Plan.ColumnName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** To-one attributes. */
final class Associations {
    private final Dice dice;
    private final Words words;
    private final Basics basics;
    private final Validations validations;

    Associations(Dice dice, Words words, Basics basics, Validations validations) {
        this.dice = dice;
        this.words = words;
        this.basics = basics;
        this.validations = validations;
    }

    /** Adds an association from one entity to another. */
    void addTo(Plan plan, Plan target) {
        String name = basics.name(plan);
        boolean one = dice.oneIn(3);
        List<Node> annotations = new ArrayList<>(List.of(kind(one, target)));
        boolean shared = one
                && plan.isEntity()
                && plan.parent.isEmpty()
                && plan.key.size() == 1
                && target.keyColumns().size() == 1
                && plan.key.get(0).type().equals(target.keyColumns().get(0).type())
                && !plan.identity
                && dice.oneIn(3);
        if (shared) {
            annotations.add(Node.text(dice.pick(
                    "@PrimaryKeyJoinColumn",
                    "@PrimaryKeyJoinColumn(foreignKey = @ForeignKey(name = \"fk_" + words.attribute() + "\"))")));
        } else if (plan.isEntity() && dice.oneIn(12)) {
            annotations.add(joinTable(Optional.of(plan), target));
        } else if (target.isEntity() && dice.oneIn(8)) {
            annotations.addAll(referring(target).map(List::of).orElseGet(() -> joinColumns(target, plan)));
        } else if (dice.oneIn(40)) {
            annotations.add(Node.text("@JoinFormula(\"1 + 1\")"));
        } else {
            annotations.addAll(joinColumns(target, plan));
        }
        extras(annotations);
        plan.add(annotations, target.name, name);
        if (one && !shared && target.isEntity() && plan.isEntity() && dice.oneIn(3)) {
            target.add(
                    List.of(Node.annotation("OneToOne", "mappedBy = \"" + name + "\"")),
                    plan.name,
                    basics.name(target));
        }
    }

    /** Adds a many-to-one that others can override. */
    void toOne(Plan plan, Plan target) {
        if (target.hasCompositeKey()) {
            return;
        }
        String name = basics.name(plan);
        List<Node> annotations = new ArrayList<>(List.of(kind(false, target)));
        if (dice.oneIn(2)) {
            annotations.add(Node.annotation("JoinColumn", arguments(Optional.empty())));
        }
        plan.toOnes.add(name);
        plan.linked = true;
        plan.add(annotations, target.name, name);
    }

    /** Overrides for the to-one associations of an embeddable or a superclass. */
    List<Node> overridesOf(Plan part) {
        return part.toOnes.stream()
                .map(name -> Node.list(
                        "@AssociationOverride(name = \"" + name + "\", joinColumns = ",
                        List.of(Node.annotation("JoinColumn", arguments(Optional.of(words.sql())))),
                        dice.oneIn(4) ? ", " + foreignKey().open() + ")" : ")"))
                .toList();
    }

    /** Refers to a column that is no key. */
    private Optional<Node> referring(Plan target) {
        List<ColumnName> plain = target.columns.stream()
                .filter(c -> List.of("String", "Integer", "Long", "UUID", "int", "long")
                        .contains(c.type()))
                .filter(c -> c.name().matches("\\w+"))
                .toList();
        if (plain.isEmpty() || target.softDeleted) {
            return Optional.empty();
        }
        List<Node> arguments = arguments(Optional.empty());
        arguments.add(Node.text("referencedColumnName = \"" + dice.pick(plain).name() + "\""));
        return Optional.of(Node.annotation("JoinColumn", arguments));
    }

    private Node kind(boolean one, Plan target) {
        List<Node> arguments = new ArrayList<>();
        if (dice.oneIn(4)) {
            arguments.add(Node.text("optional = false"));
        }
        if (dice.oneIn(2) && !target.softDeleted) {
            arguments.add(Node.text("fetch = FetchType.LAZY"));
        }
        if (dice.oneIn(6)) {
            arguments.add(Node.text("cascade = CascadeType.ALL"));
        }
        return Node.annotation(one ? "OneToOne" : "ManyToOne", arguments);
    }

    private void extras(List<Node> annotations) {
        if (dice.oneIn(10)) {
            annotations.add(Node.text("@OnDelete(action = OnDeleteAction." + dice.pick("CASCADE", "SET_NULL") + ")"));
        }
        if (dice.oneIn(20)) {
            annotations.add(Node.text("@NotFound(action = NotFoundAction.IGNORE)"));
        }
        boolean column = annotations.stream().noneMatch(a -> a.open().startsWith("@JoinFormula"));
        if (column && dice.oneIn(25)) {
            annotations.add(Node.text("@Comment(\"who\")"));
        }
        annotations.addAll(validations.ofOther());
    }

    /** None, one with anything in it, or one for each column of the key. */
    List<Node> joinColumns(Plan target, Plan owner) {
        if (dice.percent(45)) {
            return List.of();
        }
        if (!target.hasCompositeKey() || target.keyColumns().isEmpty()) {
            if (target.hasCompositeKey()) {
                return List.of();
            }
            List<Node> arguments = arguments(Optional.empty());
            if (dice.oneIn(4) && !target.keyColumns().isEmpty() && !target.inherits()) {
                arguments.add(Node.text(
                        "referencedColumnName = \"" + target.keyColumns().get(0).name() + "\""));
            }
            if (!owner.secondaryTables.isEmpty() && dice.oneIn(4)) {
                arguments.add(Node.text("table = \"" + dice.pick(owner.secondaryTables) + "\""));
            }
            return List.of(Node.annotation("JoinColumn", arguments));
        }
        if (target.inherits()) {
            return List.of();
        }
        List<Node> columns = keyed(target, "JoinColumn");
        return dice.oneIn(2) ? columns : List.of(Node.list("@JoinColumns({", columns, "})"));
    }

    /** One for each column of a key, with its name. */
    List<Node> keyed(Plan target, String annotation) {
        boolean optional = dice.oneIn(2);
        return target.keyColumns().stream()
                .map(c -> Node.annotation(
                        annotation,
                        "name = \"" + words.sql() + "\"",
                        "referencedColumnName = \"" + c.name() + "\"",
                        annotation.equals("JoinColumn") ? "nullable = " + optional : "columnDefinition = \"\""))
                .toList();
    }

    private List<Node> arguments(Optional<String> name) {
        List<Node> arguments = new ArrayList<>();
        if (name.isPresent() || dice.percent(70)) {
            arguments.add(Node.text("name = \"" + name.orElseGet(words::sql) + "\""));
        }
        if (dice.oneIn(5)) {
            arguments.add(Node.text("nullable = false"));
        }
        if (dice.oneIn(10)) {
            arguments.add(Node.text("unique = true"));
        }
        if (dice.oneIn(6)) {
            arguments.add(foreignKey());
        }
        if (dice.oneIn(25)) {
            arguments.add(Node.text("comment = \"joined\""));
        }
        return arguments;
    }

    Node foreignKey() {
        return Node.text("foreignKey = @ForeignKey("
                + dice.pick("name = \"fk_" + words.attribute() + "\"", "ConstraintMode.NO_CONSTRAINT") + ")");
    }

    /** {@code @JoinTable}, with what can be said about the columns on both sides. */
    Node joinTable(Optional<Plan> owner, Plan target) {
        List<Node> arguments = new ArrayList<>();
        if (dice.percent(70)) {
            arguments.add(Node.text("name = \"" + words.sql() + "\""));
        }
        owner.ifPresent(o -> side("joinColumns", o).ifPresent(arguments::add));
        side("inverseJoinColumns", target).ifPresent(arguments::add);
        if (dice.oneIn(6)) {
            arguments.add(foreignKey());
        }
        if (dice.oneIn(8)) {
            arguments.add(Node.text("inverseForeignKey = @ForeignKey(name = \"fk_" + words.attribute() + "\")"));
        }
        return Node.annotation("JoinTable", arguments);
    }

    Optional<Node> side(String member, Plan plan) {
        if (dice.percent(60)) {
            return Optional.empty();
        }
        if (!plan.hasCompositeKey()) {
            return Optional.of(Node.array(member, List.of(Node.annotation("JoinColumn", arguments(Optional.empty())))));
        }
        List<ColumnName> key = plan.keyColumns();
        return key.isEmpty() || plan.inherits()
                ? Optional.empty()
                : Optional.of(Node.array(member, keyed(plan, "JoinColumn")));
    }
}
