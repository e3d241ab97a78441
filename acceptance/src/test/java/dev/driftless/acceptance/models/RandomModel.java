package dev.driftless.acceptance.models;

import dev.driftless.acceptance.models.Plan.ColumnName;
import dev.driftless.acceptance.models.Plan.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A model of one to six entities, rich in everything that makes a schema. The same seed gives the same one. */
public final class RandomModel {
    private static final Pattern USED = Pattern.compile(
            "\\b(Any|AnyDiscriminator|AnyDiscriminatorValue|AnyKeyJavaClass|Array|Bag|Check|CollectionId|ColumnDefault|Comment|CreationTimestamp|CurrentTimestamp"
                    + "|DiscriminatorOptions|EmbeddedColumnNaming|Formula|FractionalSeconds|GeneratedColumn|GenericGenerator|JdbcTypeCode|JoinFormula|ListIndexBase|ManyToAny"
                    + "|Nationalized|NaturalId|NotFound|NotFoundAction|OnDelete|OnDeleteAction|SoftDelete|TenantId|TimeZoneStorage"
                    + "|TimeZoneStorageType|UpdateTimestamp|UuidGenerator)\\b");

    private final Dice dice;
    private final Words words;
    private final Kinds kinds;
    private final Validations validations;
    private final Basics basics;
    private final Embeddables embeddables;
    private final List<Plan> entities = new ArrayList<>();
    private final List<Plan> others = new ArrayList<>();
    private final String naming;
    private final Node unit;

    public RandomModel(long seed) {
        dice = new Dice(seed);
        words = new Words(dice);
        kinds = new Kinds(dice, words);
        validations = new Validations(dice);
        basics = new Basics(dice, words, kinds, validations);
        embeddables = new Embeddables(dice, words, basics);
        naming = dice.percent(40) ? "spring" : "jpa";
        classes();
        attributes();
        List<Node> types = new ArrayList<>();
        entities.forEach(e -> types.add(e.render()));
        others.forEach(o -> types.add(o.render()));
        embeddables.made().forEach(e -> types.add(e.render()));
        embeddables.holders().forEach(e -> types.add(e.render()));
        types.addAll(embeddables.types());
        types.addAll(kinds.types());
        unit = Node.unit(types);
    }

    /** {@code jpa} or {@code spring}. */
    public String naming() {
        return naming;
    }

    /** Whether the application has a provider of Bean Validation. */
    public boolean beanValidation() {
        return validations.on();
    }

    /** All its classes. */
    public Node unit() {
        return unit;
    }

    /** One source file with all classes but for some nodes. */
    public String source(Set<Node> removed) {
        return source(unit.render(removed));
    }

    /** The source file that holds some classes. */
    static String source(String classes) {
        Set<String> imports = USED.matcher(classes)
                .results()
                .map(r -> "org.hibernate.annotations." + r.group())
                .collect(Collectors.toSet());
        if (classes.contains("SqlTypes.")) {
            imports.add("org.hibernate.type.SqlTypes");
        }
        if (classes.contains("Serializable")) {
            imports.add("java.io.Serializable");
        }
        if (Pattern.compile("\\b(URL|InetAddress)\\b").matcher(classes).find()) {
            imports.add("java.net.*");
        }
        if (classes.matches("(?s).*\\bBig(Decimal|Integer)\\b.*")) {
            imports.add("java.math.*");
        }
        if (Pattern.compile("\\b(Local|Offset|Zone|Instant|Duration|Year|Month|Period|DayOfWeek)")
                .matcher(classes)
                .find()) {
            imports.add("java.time.*");
        }
        imports.addAll(Set.of("jakarta.persistence.*", "java.util.*"));
        Matcher blank = Pattern.compile("\n{3,}").matcher(classes);
        return imports.stream().sorted().map(i -> "import " + i + ";\n").collect(Collectors.joining()) + "\n"
                + blank.replaceAll("\n\n").strip() + "\n";
    }

    private void classes() {
        int roots = dice.between(1, 4);
        for (int i = 0; i < roots; i++) {
            root();
        }
    }

    private void root() {
        boolean property = dice.oneIn(8);
        Optional<Plan> above = dice.oneIn(4) ? Optional.of(superclass(property)) : Optional.empty();
        Plan root = new Plan(Kind.ENTITY, words.type(), above, property);
        above.ifPresent(a -> root.superArguments =
                a.typeParameters.isEmpty() ? "" : dice.pick("<String>", "<Integer>", "<LocalDate>"));
        if (dice.oneIn(12)) {
            root.annotations.add(Node.text("@SoftDelete"
                    + dice.pick(
                            "",
                            "(columnName = \"gone\")",
                            "(strategy = org.hibernate.annotations.SoftDeleteType.ACTIVE)")));
            root.softDeleted = true;
        }
        if (!root.hasId()) {
            new Identifiers(dice, words, basics, others)
                    .addTo(root, entities.stream().filter(e -> !e.softDeleted).toList());
        }
        boolean derived = root.compositeKey && root.key.isEmpty();
        entities.add(root);
        if (!derived && dice.oneIn(3) && !root.softDeleted) {
            hierarchy(root);
        } else {
            secondary(root);
        }
    }

    private Plan superclass(boolean property) {
        Plan plan = new Plan(Kind.SUPERCLASS, words.type("Base"), Optional.empty(), property);
        plan.isAbstract = dice.oneIn(2);
        if (dice.percent(60)) {
            new Identifiers(dice, words, basics, others).addTo(plan, List.of());
        }
        if (dice.oneIn(4)) {
            plan.typeParameters = "<T>";
            plan.add(dice.oneIn(3) ? List.of(Node.text("@Column(length = 70)")) : List.of(), "T", basics.name(plan));
        }
        others.add(plan);
        return plan;
    }

    private void hierarchy(Plan root) {
        List<String> strategies =
                root.identity || root.parent.map(p -> p.identity).orElse(false)
                        ? List.of("SINGLE_TABLE", "JOINED")
                        : List.of("SINGLE_TABLE", "SINGLE_TABLE", "JOINED", "JOINED", "TABLE_PER_CLASS");
        root.strategy = dice.pick(strategies);
        root.isAbstract = dice.oneIn(4);
        if (!root.strategy.equals("SINGLE_TABLE") || dice.oneIn(2)) {
            root.annotations.add(Node.text("@Inheritance(strategy = InheritanceType." + root.strategy + ")"));
        }
        String type = dice.pick("STRING", "STRING", "INTEGER", "CHAR");
        boolean discriminated =
                !root.strategy.equals("TABLE_PER_CLASS") && dice.oneIn(root.strategy.equals("JOINED") ? 3 : 2);
        if (discriminated) {
            List<Node> arguments = new ArrayList<>();
            if (dice.oneIn(2)) {
                arguments.add(Node.text("name = \"" + words.sql() + "\""));
            }
            arguments.add(Node.text("discriminatorType = DiscriminatorType." + type));
            if (dice.oneIn(3)) {
                arguments.add(Node.text("length = " + dice.pick(1, 12, 40, 300)));
            }
            root.annotations.add(Node.annotation("DiscriminatorColumn", arguments));
            if (dice.oneIn(6)) {
                root.annotations.add(Node.text("@DiscriminatorOptions(force = true)"));
            }
        }
        boolean values = discriminated && (type.equals("CHAR") || dice.oneIn(2));
        int value = 0;
        if (values) {
            root.annotations.add(Node.text("@DiscriminatorValue(\"" + value(type, value++) + "\")"));
        }
        List<Plan> family = new ArrayList<>(List.of(root));
        int subclasses = dice.between(1, 3);
        for (int i = 0; i < subclasses; i++) {
            Plan above = dice.pick(family);
            if (dice.oneIn(6)) {
                Plan between = new Plan(Kind.SUPERCLASS, words.type("Mid"), Optional.of(above), root.property);
                others.add(between);
                above = between;
            }
            Plan sub = new Plan(Kind.ENTITY, words.type("Sub"), Optional.of(above), root.property);
            if (above.kind == Kind.ENTITY
                    && i > 0) { // of a hierarchy without any instances Hibernate makes no valid schema
                sub.isAbstract = dice.oneIn(8);
            }
            if (values) {
                sub.annotations.add(Node.text("@DiscriminatorValue(\"" + value(type, value++) + "\")"));
            }
            if (root.strategy.equals("JOINED")
                    && dice.oneIn(6)
                    && root.keyColumns().size() == 1) {
                List<Node> arguments = new ArrayList<>(List.of(Node.text("name = \"" + words.sql() + "\"")));
                if (dice.oneIn(3)) {
                    arguments.add(associationsForeignKey());
                }
                sub.annotations.add(Node.annotation("PrimaryKeyJoinColumn", arguments));
                sub.renamedKey = true;
            }
            if (root.strategy.equals("JOINED") && dice.oneIn(8)) {
                sub.annotations.add(Node.text("@OnDelete(action = OnDeleteAction.CASCADE)"));
            }
            family.add(sub);
            entities.add(sub);
        }
    }

    private Node associationsForeignKey() {
        return new Associations(dice, words, basics, validations).foreignKey();
    }

    private String value(String type, int index) {
        return switch (type) {
            case "INTEGER" -> String.valueOf(index * 3);
            case "CHAR" -> String.valueOf((char) ('A' + index));
            default -> words.attribute();
        };
    }

    private void secondary(Plan plan) {
        if (!dice.oneIn(8)) {
            return;
        }
        String name = words.sql();
        List<Node> arguments = new ArrayList<>(List.of(Node.text("name = \"" + name + "\"")));
        if (dice.oneIn(2) && plan.keyColumns().size() == 1) {
            arguments.add(Node.text("pkJoinColumns = @PrimaryKeyJoinColumn(name = \"" + words.sql() + "\")"));
        }
        plan.annotations.add(Node.annotation("SecondaryTable", arguments));
        plan.secondaryTables.add(name);
    }

    private void attributes() {
        Associations associations = new Associations(dice, words, basics, validations);
        Plurals plurals = new Plurals(dice, words, basics, embeddables, associations, entities);
        Sharing sharing = new Sharing(dice, words, basics);
        Anys anys = new Anys(dice, words, basics, entities);
        embeddables.linked(associations, plurals, entities);
        List<Plan> all = new ArrayList<>(entities);
        others.stream().filter(p -> p.kind == Kind.SUPERCLASS).forEach(all::add);
        for (Plan plan : all) {
            int count = dice.between(1, 5);
            for (int i = 0; i < count; i++) {
                basics.addTo(plan);
            }
            while (dice.oneIn(3)) {
                embeddables.addTo(plan);
            }
            if (plan.isEntity() && dice.oneIn(8)) {
                embeddables.withCollection(plan);
            }
            while (dice.percent(40)) {
                associations.addTo(plan, dice.pick(entities));
            }
            while (dice.percent(30)) {
                plurals.elements(plan);
            }
            while (dice.percent(35)) {
                plurals.entities(plan, dice.pick(entities));
            }
            if (plan.isEntity() && dice.oneIn(3)) {
                sibling(plan).ifPresent(other -> sharing.siblings(plan, other, entities));
            }
            if (plan.isEntity() && dice.oneIn(10)) {
                sharing.association(plan, dice.pick(entities));
            }
            if (plan.isEntity() && !plan.property && !plan.hasCompositeKey() && dice.oneIn(14)) {
                anys.one(plan);
            }
            if (plan.isEntity() && dice.oneIn(40)) {
                anys.many(plan);
            }
            special(plan);
            if (plan.kind == Kind.SUPERCLASS && dice.oneIn(2)) {
                associations.toOne(plan, dice.pick(entities));
            }
            if (plan.isEntity()) {
                table(plan);
            }
        }
        entities.forEach(e -> overrides(e, associations));
    }

    /** What a class says of the attributes it inherits from a mapped superclass. */
    private void overrides(Plan plan, Associations associations) {
        plan.parent
                .filter(above -> above.kind == Kind.SUPERCLASS && above.parent.isEmpty())
                .ifPresent(above -> {
                    if (dice.oneIn(3) && !above.columns.isEmpty()) {
                        ColumnName column = dice.pick(above.columns);
                        plan.annotations.add(Node.list(
                                "@AttributeOverride(name = \"" + column.attribute() + "\", column = ",
                                List.of(basics.column(column.type(), column.attribute(), List.of())),
                                ")"));
                    }
                    if (dice.oneIn(2)) {
                        plan.annotations.addAll(associations.overridesOf(above));
                    }
                });
    }

    /** Some entity of the same hierarchy in the same table. */
    private Optional<Plan> sibling(Plan plan) {
        List<Plan> others = entities.stream()
                .filter(e -> e != plan
                        && e.root() == plan.root()
                        && e.root().strategy.equals("SINGLE_TABLE"))
                .filter(e -> !e.isAncestorOf(plan) && !plan.isAncestorOf(e))
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(dice.pick(others));
    }

    private void special(Plan plan) {
        boolean root = plan.isEntity() && plan.root() == plan;
        if (root && plan.parent.isEmpty() && dice.oneIn(6)) {
            plan.add(
                    List.of(Node.text("@Version")),
                    dice.pick("int", "Long", "Integer", "Instant", "short"),
                    basics.name(plan));
        }
        if (root && dice.oneIn(20)) {
            plan.add(List.of(Node.text("@TenantId")), "String", basics.name(plan));
        }
        if (plan.isEntity() && dice.oneIn(20)) {
            plan.add(List.of(Node.text("@Formula(\"1 + 1\")")), "int", basics.name(plan));
        }
    }

    private void table(Plan plan) {
        boolean own = plan.root() == plan || !plan.root().strategy.equals("SINGLE_TABLE");
        List<String> columns = plan.columns.stream()
                .filter(c -> !c.name().contains("\\"))
                .map(ColumnName::name)
                .toList();
        List<Node> arguments = new ArrayList<>();
        if (dice.oneIn(3)) {
            arguments.add(Node.text("name = \"" + words.sql() + "\""));
        }
        if (!columns.isEmpty() && dice.oneIn(4)) {
            arguments.add(Node.array("indexes", List.of(index(columns))));
        }
        if (!columns.isEmpty() && dice.oneIn(5)) {
            arguments.add(Node.array("uniqueConstraints", List.of(unique(columns))));
        }
        if (dice.oneIn(15)) {
            arguments.add(Node.text("comment = \"about it\""));
        }
        if (dice.oneIn(20)) {
            arguments.add(Node.text(
                    "check = @CheckConstraint(name = \"" + words.attribute() + "\", constraint = \"1 = 1\")"));
        }
        if (own && !arguments.isEmpty()) {
            plan.annotations.add(Node.annotation("Table", arguments));
        }
    }

    private Node index(List<String> columns) {
        List<Node> arguments = new ArrayList<>();
        if (dice.oneIn(2)) {
            arguments.add(Node.text("name = \"ix_" + words.attribute() + "\""));
        }
        boolean unique = dice.oneIn(4); // PostgreSQL knows no order in a unique constraint
        String list = dice.some(columns, 3).stream()
                .map(c -> c + (unique ? "" : dice.pick("", "", " desc")))
                .collect(Collectors.joining(", "));
        arguments.add(Node.text("columnList = \"" + list + "\""));
        if (unique) {
            arguments.add(Node.text("unique = true"));
        }
        return Node.annotation("Index", arguments);
    }

    private Node unique(List<String> columns) {
        List<Node> arguments = new ArrayList<>();
        if (dice.oneIn(2)) {
            arguments.add(Node.text("name = \"uq_" + words.attribute() + "\""));
        }
        arguments.add(Node.array(
                "columnNames",
                dice.some(columns, 3).stream()
                        .map(c -> Node.text("\"" + c + "\""))
                        .toList()));
        return Node.annotation("UniqueConstraint", arguments);
    }
}
