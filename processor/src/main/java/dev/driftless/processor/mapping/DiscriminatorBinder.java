package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The column that tells the entities of one table apart, and the checks that hang on it (source:
 * {@code AnnotatedDiscriminatorColumn}, {@code DiscriminatorColumnSecondPass}, {@code SingleTableSubclass}).
 */
final class DiscriminatorBinder {
    private static final int DEFAULT_LENGTH = 31;
    private final MappingContext context;

    DiscriminatorBinder(MappingContext context) {
        this.context = context;
    }

    void bind(EntityDraft root) {
        Optional<AnnotationModel> annotation = root.type.annotation(Jpa.DISCRIMINATOR_COLUMN);
        Optional<AnnotationModel> formula = root.type.annotation(Jpa.DISCRIMINATOR_FORMULA);
        boolean wanted =
                switch (root.strategy) {
                    case SINGLE_TABLE -> !root.children.isEmpty() || annotation.isPresent();
                    case JOINED -> annotation.isPresent();
                    case TABLE_PER_CLASS -> false;
                };
        if (!wanted) {
            return;
        }
        String type = formula.map(f -> f.constant("discriminatorType"))
                .filter(t -> !t.equals("STRING"))
                .or(() -> annotation.map(a -> a.constant("discriminatorType")))
                .orElse("STRING");
        root.discriminatorType = Optional.of(type);
        root.withDescendants().forEach(e -> e.discriminatorText = Optional.of(text(e, type)));
        if (formula.isPresent()) {
            root.discriminatorSql = formula.map(f -> f.text("value"));
            return;
        }
        Origin origin = annotation.map(AnnotationModel::origin).orElse(root.type.origin());
        ColumnDraft column =
                column(annotation, nameOf(annotation, "DTYPE"), root.type.name() + ".<discriminator>", origin);
        column.discriminator = true;
        ColumnDraft added = root.table.add(column);
        root.discriminator = Optional.of(added);
        root.discriminatorSql = Optional.of(ColumnMapper.sql(added.name));
        addCheck(root, added, type);
    }

    /**
     * The column of an embeddable hierarchy, unless it has a formula.
     *
     * @param override what {@code @AttributeOverride} says of it (source:
     *     {@code AnnotatedDiscriminatorColumn.buildDiscriminatorColumn})
     */
    Optional<ColumnDraft> ofEmbeddable(
            ClassModel type, Optional<AnnotationModel> override, String defaultName, String source, Origin origin) {
        if (type.has(Jpa.DISCRIMINATOR_FORMULA)) {
            return Optional.empty();
        }
        Optional<AnnotationModel> annotation = type.annotation(Jpa.DISCRIMINATOR_COLUMN);
        String name = override.flatMap(o -> o.nonEmpty("name")).orElseGet(() -> nameOf(annotation, defaultName));
        ColumnDraft column = column(annotation, name, source, origin);
        override.ifPresent(o -> column.type = overridden(column.type, o));
        return Optional.of(column);
    }

    private static ColumnType overridden(ColumnType type, AnnotationModel override) {
        return override.nonEmpty("columnDefinition")
                .<ColumnType>map(ColumnType.Raw::new)
                .orElseGet(() -> type instanceof ColumnType.Basic basic && basic.type() == SqlType.VARCHAR
                        ? ColumnType.Basic.sized(
                                SqlType.VARCHAR, override.number("length", JavaTypeTable.DEFAULT_LENGTH))
                        : type);
    }

    private static String nameOf(Optional<AnnotationModel> annotation, String defaultName) {
        return annotation.flatMap(a -> a.nonEmpty("name")).orElse(defaultName);
    }

    private ColumnDraft column(Optional<AnnotationModel> annotation, String name, String source, Origin origin) {
        Identifier logical = Names.logical(name);
        ColumnDraft column = new ColumnDraft(logical, context.names.physical(logical), type(annotation));
        column.nullable = false;
        annotation.flatMap(a -> a.nonEmpty("options")).ifPresent(o -> column.options = Optional.of(o));
        column.source = Optional.of(source);
        column.origin = Optional.of(origin);
        return column;
    }

    private static ColumnType type(Optional<AnnotationModel> annotation) {
        Optional<String> definition = annotation.flatMap(a -> a.nonEmpty("columnDefinition"));
        if (definition.isPresent()) {
            return new ColumnType.Raw(definition.get());
        }
        return switch (annotation.map(a -> a.constant("discriminatorType")).orElse("STRING")) {
            case "CHAR" -> ColumnType.Basic.sized(SqlType.CHAR, 1);
            case "INTEGER" -> ColumnType.Basic.of(SqlType.INTEGER);
            default ->
                ColumnType.Basic.sized(
                        SqlType.VARCHAR,
                        annotation.map(a -> a.number("length", DEFAULT_LENGTH)).orElse(DEFAULT_LENGTH));
        };
    }

    private static String text(EntityDraft entity, String type) {
        return entity.type
                .annotation(Jpa.DISCRIMINATOR_VALUE)
                .map(a -> a.text("value"))
                .orElseGet(() ->
                        type.equals("INTEGER") ? String.valueOf(entity.entityName.hashCode()) : entity.entityName);
    }

    private static void addCheck(EntityDraft root, ColumnDraft column, String type) {
        List<EntityDraft> entities = root.withDescendants().toList();
        boolean anyNull = entities.stream().anyMatch(e -> is(e, "null"));
        boolean rest = entities.stream().anyMatch(e -> is(e, "not null"));
        boolean forced = root.type
                .annotation(Jpa.DISCRIMINATOR_OPTIONS)
                .map(o -> o.flag("force", false))
                .orElse(false);
        column.nullable = anyNull;
        if (rest || forced) {
            return;
        }
        List<String> values = new ArrayList<>();
        if (counts(root)) {
            values.add(literal(root, type));
        }
        subclasses(root).stream().filter(DiscriminatorBinder::counts).forEach(e -> values.add(literal(e, type)));
        if (!values.isEmpty()) {
            column.check(ColumnMapper.sql(column.name) + " in (" + String.join(",", values) + ")");
        }
    }

    /** The order of {@code PersistentClass.getSubclasses}: those below each child, then the children. */
    private static List<EntityDraft> subclasses(EntityDraft entity) {
        List<EntityDraft> all = new ArrayList<>();
        entity.children.forEach(child -> all.addAll(subclasses(child)));
        all.addAll(entity.children);
        return all;
    }

    private static boolean counts(EntityDraft entity) {
        return !entity.type.isAbstract() && !is(entity, "null") && !is(entity, "not null");
    }

    private static boolean is(EntityDraft entity, String text) {
        return entity.discriminatorText.map(text::equals).orElse(false);
    }

    private static String literal(EntityDraft entity, String type) {
        String text = entity.discriminatorText.orElse("");
        return type.equals("INTEGER") ? text : "'" + text.replace("'", "''") + "'";
    }

    /** What the entity itself and the mapped superclasses right above it declare, in the order of its attributes. */
    private List<Property> unjoinedProperties(EntityDraft entity) {
        List<Property> properties = new ArrayList<>();
        for (AttributeCollector.Level level : entity.levels) {
            for (Attribute attribute : context.attributes.declared(level, entity.access)) {
                Property property = entity.properties.get(attribute.name());
                if (property != null && !properties.contains(property)) {
                    properties.add(property);
                }
            }
        }
        return properties;
    }

    /** What a row of a single-table subclass must have, as a check of the table (source: {@code SingleTableSubclass}). */
    void addSubclassCheck(EntityDraft entity) {
        Optional<String> discriminator = entity.root().discriminatorSql;
        boolean applies = entity.isSingleTableSubclass()
                && !entity.type.isAbstract()
                && discriminator.isPresent()
                && !is(entity, "not null");
        if (!applies) {
            return;
        }
        List<String> required = new ArrayList<>();
        entity.parent.ifPresent(above -> required.addAll(required(entity.table, above))); // but none of its parent's
        required.addAll(required(entity.table, entity));
        if (!required.isEmpty()) {
            String type = entity.root().discriminatorType.orElseThrow();
            String other = is(entity, "null") ? " is null" : " <> " + literal(entity, type);
            entity.table.checks.add(new Constraint.Check(
                    Optional.empty(),
                    discriminator.get() + other + " or (" + String.join(" and ", required) + ")",
                    Optional.empty()));
        }
    }

    /** A column that others have, too, is required if this mapping of it is optional where it is created. */
    private List<String> required(TableDraft table, EntityDraft declaring) {
        List<String> required = new ArrayList<>();
        for (Property property : unjoinedProperties(declaring)) {
            if (property.value() instanceof Value.Component
                    || property.value() instanceof Value.Plural
                    || property.optional()
                    || property.table() != table) {
                continue;
            }
            String source = declaring.type.name() + "." + property.name();
            property.value().columns().stream()
                    .filter(c -> c.nullableFor.getOrDefault(
                            source, c.ofAttribute().nullable || c.ofAttribute().requiredAsTimestamp))
                    .forEach(c -> required.add(ColumnMapper.sql(c.name) + " is not null"));
        }
        return required;
    }
}
