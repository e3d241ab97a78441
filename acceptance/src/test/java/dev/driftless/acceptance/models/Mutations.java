package dev.driftless.acceptance.models;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Edits as people make them to the classes of a model. Not each of them leads to sources that compile, or that Hibernate boots
 * with. Names are found again by their text: {@link Words} gives each of them only once.
 */
final class Mutations {
    private static final Pattern SETTING = Pattern.compile("(\\w+) = (\\w+|\".*\")");
    private static final Pattern HEADER = Pattern.compile("(?s)\n(?:abstract )?(?:class|record) (\\w+).*");
    private static final Pattern DISTINCT = Pattern.compile("[a-z]+[A-Z]\\w*|\\w+\\d");
    private static final List<String> TYPES = List.of(
            "String",
            "int",
            "Integer",
            "long",
            "Long",
            "boolean",
            "double",
            "BigDecimal",
            "LocalDate",
            "LocalDateTime",
            "Instant",
            "java.util.Date",
            "UUID",
            "short",
            "byte[]",
            "Boolean");

    private final SourceTree tree;
    private final AnnotationEdits annotations;
    private final Dice dice;
    private final String naming;
    private int number;

    Mutations(Node unit, Dice dice, String naming) {
        tree = new SourceTree(unit);
        annotations = new AnnotationEdits(dice);
        this.dice = dice;
        this.naming = naming;
    }

    /** One to six edits. */
    List<Edit> some() {
        List<Edit> edits = new ArrayList<>();
        int count = dice.between(1, 6);
        for (int tries = 0; edits.size() < count && tries < 60; tries++) {
            kind().get().ifPresent(edits::add);
        }
        return edits;
    }

    private Supplier<Optional<Edit>> kind() {
        return switch (dice.between(0, 19)) {
            case 0, 1, 2 -> this::leftOut;
            case 3, 4 -> this::member;
            case 5 -> this::type;
            case 6, 7, 8 -> this::setting;
            case 9, 10 -> this::fieldRenamed;
            case 11 -> this::classRenamed;
            case 12, 13 -> this::retyped;
            case 14, 15 -> this::annotated;
            case 16 -> this::classAnnotated;
            case 17 -> this::constants;
            case 18 -> this::moved;
            default -> this::association;
        };
    }

    /** Any piece, on one side only. */
    private Optional<Edit> leftOut() {
        return pick(n -> !n.isFixed()
                        && !(n.open().matches("@(Id|EmbeddedId|Entity|Embeddable|MappedSuperclass|MapsId|IdClass)\\b.*")
                                || n.open().startsWith("@JoinColumn(")
                                || (SourceTree.isField(n) && tree.isOfKey(n))))
                .map(n -> onOneSide("piece", n));
    }

    private Optional<Edit> member() {
        return pick(n -> SourceTree.isField(n) && !tree.isOfKey(n)).map(n -> onOneSide("attribute", n));
    }

    private Optional<Edit> type() {
        return pick(n -> tree.isType(n)).map(n -> onOneSide("class", n));
    }

    private Edit onOneSide(String what, Node node) {
        String name = what + " "
                + node.render(Node.none()).strip().lines().findFirst().orElse("");
        List<Node> all = tree.withMentions(node);
        return dice.oneIn(2) ? Edit.gone("without " + name, all) : Edit.fresh("with " + name, all);
    }

    /** Another value of a member of an annotation. */
    private Optional<Edit> setting() {
        return pick(n -> SETTING.matcher(n.open()).matches()).flatMap(node -> {
            Matcher setting = SETTING.matcher(node.open());
            if (!setting.matches()) {
                return Optional.empty();
            }
            String name = setting.group(1);
            String value = setting.group(2);
            if (value.matches("\\d+")) {
                long other = dice.pick(
                        Long.parseLong(value) + 1,
                        Math.max(1, Long.parseLong(value) / 2),
                        Long.parseLong(value) * 3,
                        Math.max(0, Long.parseLong(value) - 1));
                return Optional.of(text(node, name + " = " + other));
            }
            if (value.matches("true|false")) {
                return Optional.of(text(node, name + " = " + (value.equals("true") ? "false" : "true")));
            }
            String plain = value.replace("\"", "");
            if (plain.matches("[A-Za-z]\\w{4,}")) {
                return Optional.of(Edit.renamed(plain, plain + "_" + ++number));
            }
            return value.startsWith("\"") && !value.contains("\\")
                    ? Optional.of(text(node, name + " = " + value.replaceFirst("(\\w)(\\W*)$", "$1z$2")))
                    : Optional.empty();
        });
    }

    private static Edit text(Node node, String text) {
        return Edit.changed(node.open() + " becomes " + text, node, n -> n.withOpen(text));
    }

    /** Another name, with a declaration that it is one or without. */
    private Optional<Edit> fieldRenamed() {
        return pick(n -> SourceTree.isField(n)
                        && SourceTree.fieldName(n).orElse("").matches(DISTINCT.pattern()))
                .map(node -> {
                    String before = SourceTree.fieldName(node).orElseThrow();
                    String after = dice.oneIn(3) ? "other" + capital(before) : before + "New" + ++number;
                    Edit edit = Edit.renamed(before, after)
                            .withText(text -> text.replaceAll("\\b" + before + "\\b", after)
                                    .replaceAll("\\b(get|set)" + capital(before) + "\\b", "$1" + capital(after)));
                    String column = naming.equals("spring") ? snake(before) : before;
                    boolean declare = dice.oneIn(2)
                            && TYPES.contains(SourceTree.fieldType(node).orElse(""))
                            && tree.isEntity(tree.parent(node))
                            && node.parts().stream().noneMatch(p -> p.open().startsWith("@Column"));
                    // The whole text gets the new name, so the old one is put in afterwards.
                    return declare
                            ? edit.with(
                                            node,
                                            n -> AnnotationEdits.plus(
                                                    n,
                                                    "@dev.driftless.annotations.RenamedFrom(\"<old" + before + ">\")"))
                                    .withText(text -> edit.text()
                                            .apply(text.replace("<old" + before + ">", "<0>"))
                                            .replace("<0>", column))
                            : edit;
                });
    }

    private Optional<Edit> classRenamed() {
        return pick(n -> HEADER.matcher(n.open()).matches()).flatMap(body -> {
            Matcher header = HEADER.matcher(body.open());
            if (!header.matches()) {
                return Optional.empty();
            }
            String before = header.group(1);
            String after = dice.oneIn(6) ? before.toUpperCase(Locale.ROOT) : before + "New" + ++number;
            Edit edit = Edit.renamed(before, after);
            Node type = tree.parent(body);
            Node top = type.parts().get(0);
            String table = naming.equals("spring") ? snake(before) : before;
            boolean entity = top.render(Node.none()).contains("@Entity");
            return Optional.of(
                    entity && dice.oneIn(2)
                            ? edit.with(
                                            top,
                                            n -> AnnotationEdits.plus(
                                                    n, "@dev.driftless.annotations.RenamedFrom(\"<old>\")"))
                                    .withText(text -> edit.text().apply(text).replace("<old>", table))
                            : edit);
        });
    }

    /** Another type of a basic attribute. */
    private Optional<Edit> retyped() {
        return pick(n -> SourceTree.isField(n)
                        && !tree.isOfKey(n)
                        && TYPES.contains(SourceTree.fieldType(n).orElse("")))
                .map(node -> {
                    String before = SourceTree.fieldType(node).orElseThrow();
                    String after = dice.pick(near(before));
                    return Edit.changed(
                            SourceTree.fieldName(node).orElseThrow() + " of type " + before + " is of " + after,
                            node,
                            n -> n.withClose(n.close().replaceFirst(Pattern.quote(before), after)));
                });
    }

    /** Types that an attribute may well get in place of another. */
    private List<String> near(String type) {
        return switch (type) {
            case "int", "Integer", "short" ->
                List.of("int", "Integer", "long", "Long", "String", "BigDecimal", "boolean");
            case "long", "Long" -> List.of("int", "Long", "long", "String", "BigDecimal", "Instant");
            case "double", "BigDecimal" -> List.of("BigDecimal", "double", "int", "String");
            case "boolean", "Boolean" -> List.of("Boolean", "boolean", "int", "String");
            case "LocalDate" -> List.of("LocalDateTime", "Instant", "String", "java.util.Date");
            case "LocalDateTime", "Instant", "java.util.Date" ->
                List.of("LocalDate", "Instant", "LocalDateTime", "OffsetDateTime", "Long", "String");
            case "String" ->
                List.of("UUID", "int", "Integer", "byte[]", "LocalDate", "char[]", "Boolean", "BigDecimal");
            default -> TYPES;
        };
    }

    private Optional<Edit> annotated() {
        boolean basic = dice.percent(75);
        return pick(n -> SourceTree.isField(n)
                        && SourceTree.fieldType(n)
                                .filter(t -> TYPES.contains(t) == basic)
                                .isPresent())
                .flatMap(
                        node -> AnnotationEdits.annotated(node, basic ? annotations.ofBasic() : annotations.ofOther()));
    }

    private Optional<Edit> classAnnotated() {
        return pick(n -> n.open().equals("@Entity")).flatMap(entity -> {
            Node top = tree.parent(entity);
            List<String> fields = tree.parent(top).parts().get(1).parts().stream()
                    .filter(m -> TYPES.subList(0, 14)
                                    .contains(SourceTree.fieldType(m).orElse(""))
                            && m.parts().stream().noneMatch(p -> p.open().startsWith("@Column")))
                    .flatMap(m -> SourceTree.fieldName(m).stream())
                    .toList();
            String some = fields.isEmpty() ? "id" : dice.pick(fields);
            String column = naming.equals("spring") ? snake(some) : some;
            return AnnotationEdits.annotated(top, annotations.ofEntity(column));
        });
    }

    /** An enum's constants in another order, with another name, or with one more. */
    private Optional<Edit> constants() {
        return pick(n -> n.open().startsWith("enum ")).map(type -> {
            Node one = dice.pick(type.parts());
            return switch (dice.between(0, 3)) {
                case 0 ->
                    Edit.changed("other order of constants", type, n -> {
                        List<Node> parts = new ArrayList<>(n.parts());
                        Collections.reverse(parts);
                        return n.withParts(parts);
                    });
                case 1 -> text(one, "RENAMED" + ++number);
                case 2 -> {
                    boolean first = dice.oneIn(2);
                    Node added = Node.text("ADDED" + ++number);
                    yield Edit.changed("one more constant", type, n -> {
                        List<Node> parts = new ArrayList<>(n.parts());
                        parts.add(first ? 0 : parts.size(), added);
                        return n.withParts(parts);
                    });
                }
                default -> type.parts().size() > 1 ? onOneSide("constant", one) : text(one, "REPLACED" + ++number);
            };
        });
    }

    /** An attribute in a class above or below. */
    private Optional<Edit> moved() {
        return pick(n -> SourceTree.isField(n) && SourceTree.fieldType(n).isPresent())
                .flatMap(field -> {
                    Node body = tree.parent(field);
                    Matcher extended =
                            Pattern.compile("class \\w+ extends (\\w+).*").matcher(body.open());
                    if (!extended.find()) {
                        return Optional.empty();
                    }
                    Pattern above = Pattern.compile("class " + extended.group(1) + "\\b");
                    return tree.all(n -> n.isFixed() && above.matcher(n.open()).find()).stream()
                            .findFirst()
                            .map(target -> new Edit(
                                    Node.text(SourceTree.fieldName(field).orElse("") + " moves up"),
                                    List.of(field),
                                    List.of(),
                                    List.of(target),
                                    n -> AnnotationEdits.plus(n, field),
                                    t -> t));
                });
    }

    /** Another kind of association or generator, or another strategy. */
    private Optional<Edit> association() {
        return pick(n -> replacement(n).isPresent())
                .map(n -> text(n, replacement(n).orElseThrow()));
    }

    private static Optional<String> replacement(Node node) {
        return switch (node.open()) {
            case "@ManyToOne" -> Optional.of("@ManyToOne(optional = false)");
            case "@ManyToOne(optional = false)" -> Optional.of("@ManyToOne");
            case "@OneToOne" -> Optional.of("@ManyToOne");
            case "@OneToMany" -> Optional.of("@ManyToMany");
            case "@ManyToMany" -> Optional.of("@OneToMany");
            case "@Inheritance(strategy = InheritanceType.SINGLE_TABLE)" ->
                Optional.of("@Inheritance(strategy = InheritanceType.JOINED)");
            case "@Inheritance(strategy = InheritanceType.JOINED)" ->
                Optional.of("@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)");
            case "@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)" ->
                Optional.of("@Inheritance(strategy = InheritanceType.SINGLE_TABLE)");
            case "@GeneratedValue" -> Optional.of("@GeneratedValue(strategy = GenerationType.IDENTITY)");
            case "@GeneratedValue(strategy = GenerationType.IDENTITY)" ->
                Optional.of("@GeneratedValue(strategy = GenerationType.SEQUENCE)");
            case "@GeneratedValue(strategy = GenerationType.SEQUENCE)" ->
                Optional.of("@GeneratedValue(strategy = GenerationType.IDENTITY)");
            case "@GeneratedValue(strategy = GenerationType.TABLE)" -> Optional.of("@GeneratedValue");
            case "@Enumerated(EnumType.STRING)" -> Optional.of("@Enumerated");
            case "@Enumerated" -> Optional.of("@Enumerated(EnumType.STRING)");
            case "@EmbeddedId", "@MapsId" -> Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Node> pick(Predicate<Node> fits) {
        List<Node> fitting = tree.all(fits);
        return fitting.isEmpty() ? Optional.empty() : Optional.of(dice.pick(fitting));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])(?=[a-z0-9])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
