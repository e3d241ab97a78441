package dev.driftless.acceptance.models;

import dev.driftless.acceptance.models.Plan.ColumnName;
import dev.driftless.acceptance.models.Plan.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes embeddables and embeds them. */
final class Embeddables {
    private final Dice dice;
    private final Words words;
    private final Basics basics;
    private final List<Plan> made = new ArrayList<>();
    private final List<Plan> holders = new ArrayList<>();
    private Optional<String> generic = Optional.empty();
    private final List<Node> types = new ArrayList<>();
    private final Set<String> used = new TreeSet<>();
    private Optional<Associations> associations = Optional.empty();
    private Optional<Plurals> plurals = Optional.empty();
    private List<Plan> entities = List.of();

    Embeddables(Dice dice, Words words, Basics basics) {
        this.dice = dice;
        this.words = words;
        this.basics = basics;
    }

    /** From now on the embeddables that are made may have associations and collections. */
    void linked(Associations newAssociations, Plurals newPlurals, List<Plan> newEntities) {
        associations = Optional.of(newAssociations);
        plurals = Optional.of(newPlurals);
        entities = newEntities;
    }

    /** Those made so far. */
    List<Plan> made() {
        return made;
    }

    /** Classes that are no plans. */
    List<Node> types() {
        return types;
    }

    /** An embeddable, with others nested in it. */
    Plan embeddable() {
        if (!made.isEmpty() && dice.oneIn(2)) {
            return dice.pick(made);
        }
        Kind kind = dice.oneIn(5) ? Kind.RECORD : Kind.EMBEDDABLE;
        Plan plan = new Plan(kind, words.type("Part"), Optional.empty(), false);
        plan.annotations.add(Node.text("@Access(AccessType.FIELD)"));
        if (kind == Kind.RECORD) {
            plan.annotations.clear();
        }
        int attributes = dice.between(1, 4);
        for (int i = 0; i < attributes; i++) {
            basics.addTo(plan);
        }
        plain(plan);
        if (kind == Kind.EMBEDDABLE && dice.oneIn(4)) {
            associations.ifPresent(a -> a.toOne(plan, dice.pick(entities)));
        }
        if (!made.isEmpty() && dice.oneIn(4)) {
            embed(plan, dice.pick(made), 0);
        }
        made.add(plan);
        return plan;
    }

    /** One attribute without annotations, which overrides can name. */
    private void plain(Plan plan) {
        String name = words.attribute();
        String type = dice.pick("String", "Integer", "BigDecimal", "LocalDate", "int");
        plan.columns.add(new ColumnName(name, name, type, true));
        plan.add(List.of(), type, name);
    }

    /** Adds an attribute of an embeddable to a class. */
    void addTo(Plan plan) {
        if (dice.oneIn(8)) {
            generic(plan);
            return;
        }
        embed(plan, embeddable(), dice.oneIn(4) ? 2 : 1);
    }

    private void generic(Plan plan) {
        if (generic.isEmpty()) {
            generic = Optional.of(words.type("Box"));
            types.add(Node.type(
                    List.of(Node.text("@Embeddable"), Node.text("@Access(AccessType.FIELD)")),
                    "class " + generic.get() + "<T>",
                    List.of(
                            Node.member(List.of(), "T " + words.attribute() + ";"),
                            Node.member(List.of(), "Integer " + words.attribute() + ";"))));
        }
        String argument = dice.pick("String", "Long", "LocalDate", "UUID");
        plan.add(
                List.of(Node.text("@Embedded"), Node.text("@EmbeddedColumnNaming(\"" + words.attribute() + "_%s\")")),
                generic.get() + "<" + argument + ">",
                basics.name(plan));
    }

    /** Adds an attribute of an embeddable that has a collection, which cannot be an element itself. */
    void withCollection(Plan plan) {
        if (plan.hasCompositeKey()) {
            return;
        }
        Plan part = new Plan(Kind.EMBEDDABLE, words.type("Group"), Optional.empty(), false);
        part.annotations.add(Node.text("@Access(AccessType.FIELD)"));
        plain(part);
        plurals.ifPresent(p -> {
            if (dice.oneIn(2)) {
                p.elements(part);
            } else {
                p.entities(part, dice.pick(entities));
            }
        });
        holders.add(part);
        List<Node> annotations = new ArrayList<>();
        for (Node override : associations.map(a -> a.overridesOf(part)).orElse(List.of())) {
            if (dice.oneIn(2)) {
                annotations.add(override);
            }
        }
        plan.add(annotations, part.name, basics.name(plan));
    }

    /** Embeddables that are embedded once, where they were made. */
    List<Plan> holders() {
        return holders;
    }

    /** Embeds once or twice, with names for the columns the second time. */
    private void embed(Plan plan, Plan part, int times) {
        for (int i = 0; i < Math.max(1, times); i++) {
            String name = basics.name(plan);
            List<Node> annotations = new ArrayList<>();
            if (dice.oneIn(2)) {
                annotations.add(Node.text("@Embedded"));
            }
            boolean once = part.quoted || part.linked; // MariaDB does not take the quoted names that come of a pattern
            if (once && (i > 0 || !free(plan, part))) {
                continue;
            }
            boolean again = i > 0 || !claim(plan, part);
            if (again || (!once && dice.oneIn(5))) {
                annotations.add(Node.text(
                        dice.oneIn(3) ? "@EmbeddedColumnNaming" : "@EmbeddedColumnNaming(\"" + name + "_%s\")"));
            } else if (dice.oneIn(3)) {
                annotations.addAll(overrides(part, ""));
            }
            if (dice.oneIn(3)) {
                annotations.addAll(associations.map(a -> a.overridesOf(part)).orElse(List.of()));
            }
            plan.add(annotations, part.name, name);
            plan.linked |= part.linked;
            plan.quoted |= part.quoted || annotations.stream().anyMatch(Embeddables::quotes);
        }
    }

    private static boolean quotes(Node annotation) {
        String text = annotation.render(Node.none());
        return text.contains("`") || text.contains("\\\"");
    }

    private boolean free(Plan plan, Plan part) {
        return !used.contains(plan.top().name + " " + part.name)
                && part.nested.stream().noneMatch(n -> used.contains(plan.top().name + " " + n));
    }

    /** Whether the columns of an embeddable, and of those in it, are not there yet. */
    private boolean claim(Plan plan, Plan part) {
        part.nested.add(part.name);
        boolean free = true;
        for (String name : part.nested) {
            free &= used.add(plan.top().name + " " + name);
            plan.nested.add(name);
        }
        return free;
    }

    /** Overrides for some columns of an embeddable, below a path. */
    List<Node> overrides(Plan part, String path) {
        List<Node> overrides = new ArrayList<>();
        for (ColumnName column :
                dice.some(part.columns.stream().filter(ColumnName::unique).toList(), 2)) {
            overrides.add(Node.list(
                    "@AttributeOverride(name = \"" + path + column.attribute() + "\", column = ",
                    List.of(basics.column(column.type(), column.attribute(), List.of())),
                    ")"));
        }
        return overrides;
    }
}
