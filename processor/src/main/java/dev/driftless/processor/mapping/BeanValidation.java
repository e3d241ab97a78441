package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.AnnotationValue;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.Member;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The Bean Validation constraints that Hibernate applies to the schema when a provider is there: after everything else, to an
 * attribute's own columns alone (source: {@code org.hibernate.boot.beanvalidation.TypeSafeActivator}).
 */
final class BeanValidation {
    private static final String CONSTRAINTS = "jakarta.validation.constraints.";
    private static final String LENGTH = "org.hibernate.validator.constraints.Length";
    private static final String COMPOSITION = "org.hibernate.validator.constraints.ConstraintComposition";
    private static final String CONSTRAINT = "jakarta.validation.Constraint";
    private static final String OVERRIDES = "jakarta.validation.OverridesAttribute";
    private static final String VALID = "jakarta.validation.Valid";
    private static final Set<String> NOT_NULL =
            Set.of(CONSTRAINTS + "NotNull", CONSTRAINTS + "NotEmpty", CONSTRAINTS + "NotBlank");
    /** Longer texts are large objects on H2 (source: {@code H2Dialect.getMaxVarcharLength}). */
    private static final int H2_LARGE_TEXT = 1_048_576;

    private final MappingContext context;

    BeanValidation(MappingContext context) {
        this.context = context;
    }

    /** An entity's class validates the attributes of the entities above it, too. */
    void apply(EntityDraft entity) {
        List<ClassModel> classes = withInterfaces(
                entity.hierarchy.stream().map(AttributeCollector.Level::type).toList());
        Optional<EntityDraft> owner = Optional.of(entity);
        while (owner.isPresent()) {
            apply(owner.get().properties, classes, true, owner.get().isSingleTableSubclass());
            owner = owner.get().parent;
        }
    }

    /** Classes, and all interfaces that they have: constraints are inherited from these as well. */
    private List<ClassModel> withInterfaces(List<ClassModel> classes) {
        Map<String, ClassModel> all = new LinkedHashMap<>();
        classes.forEach(c -> all.put(c.name(), c));
        List<ClassModel> next = classes;
        while (!next.isEmpty()) {
            next = next.stream()
                    .flatMap(c -> c.interfaces().stream())
                    .filter(i -> !all.containsKey(i.name()))
                    .flatMap(i -> context.classes.find(i.name()).stream())
                    .toList();
            next.forEach(i -> all.put(i.name(), i));
        }
        return List.copyOf(all.values());
    }

    private void apply(Map<String, Property> properties, List<ClassModel> classes, boolean notNull, boolean shared) {
        for (Property property : properties.values()) {
            List<AnnotationModel> constraints = annotations(classes, property.name());
            boolean required = apply(property, constraints, notNull, shared);
            boolean cascaded = constraints.stream().anyMatch(a -> a.type().equals(VALID));
            if (property.value() instanceof Value.Component component && cascaded) {
                context.classOf(property.attribute().type()).ifPresent(type -> {
                    List<ClassModel> inside =
                            withInterfaces(context.attributes.hierarchy(type, TypeBindings.none()).stream()
                                    .map(AttributeCollector.Level::type)
                                    .toList());
                    apply(component.properties(), inside, required, shared);
                });
            }
        }
    }

    /** Those of the field and of the getter: both are validated, whichever is mapped. */
    private static List<AnnotationModel> annotations(List<ClassModel> classes, String attribute) {
        return classes.stream()
                .flatMap(c -> c.members().stream())
                .filter(m -> m.name().equals(attribute))
                .flatMap(m -> m.annotations().stream())
                .flatMap(a ->
                        a.type().endsWith("$List") ? a.annotations("value").stream() : java.util.stream.Stream.of(a))
                .filter(BeanValidation::isOfDefaultGroup)
                .toList();
    }

    private static boolean isOfDefaultGroup(AnnotationModel constraint) {
        List<AnnotationValue> groups = constraint.list("groups");
        return groups.isEmpty()
                || groups.contains(
                        new AnnotationValue.ClassOf(JavaType.Declared.of("jakarta.validation.groups.Default")));
    }

    private boolean apply(Property property, List<AnnotationModel> constraints, boolean notNull, boolean shared) {
        List<ColumnDraft> columns = property.value().columns();
        boolean required = false;
        for (AnnotationModel constraint : constraints) {
            required |= notNull && isRequired(constraint, new LinkedHashSet<>());
            for (AnnotationModel single : flattened(constraint, new LinkedHashSet<>())) {
                columns.forEach(c -> apply(single, property.attribute(), c));
            }
        }
        if (required && !shared && !isComposite(property.value())) {
            columns.forEach(c -> c.nullable = false);
        }
        return required;
    }

    /** A time whose zone is kept apart is a composite, too (source: {@code TypeSafeActivator.markNotNull}). */
    private static boolean isComposite(Value value) {
        return value instanceof Value.Component
                || (value instanceof Value.Basic basic && basic.zone().isPresent());
    }

    private boolean isRequired(AnnotationModel constraint, Set<String> seen) {
        if (NOT_NULL.contains(constraint.type())) {
            return true;
        }
        List<AnnotationModel> parts = parts(constraint, seen);
        boolean any = context.classes
                .find(constraint.type())
                .flatMap(c -> c.annotation(COMPOSITION))
                .map(c -> c.constant("value").equals("OR"))
                .orElse(false);
        return (any && parts.size() > 1)
                ? parts.stream().allMatch(p -> isRequired(p, seen))
                : parts.stream().anyMatch(p -> isRequired(p, seen));
    }

    /** The constraint itself, and those that it is composed of. */
    private List<AnnotationModel> flattened(AnnotationModel constraint, Set<String> seen) {
        List<AnnotationModel> all = new ArrayList<>();
        all.add(constraint);
        parts(constraint, seen).forEach(p -> all.addAll(flattened(p, seen)));
        return all;
    }

    private List<AnnotationModel> parts(AnnotationModel constraint, Set<String> seen) {
        boolean known = constraint.type().startsWith(CONSTRAINTS)
                || constraint.type().startsWith("jakarta.persistence.")
                || constraint.type().startsWith("org.hibernate.annotations.")
                || !seen.add(constraint.type());
        if (known) {
            return List.of();
        }
        return context.classes
                .find(constraint.type())
                .filter(c -> c.has(CONSTRAINT))
                .map(c -> c.annotations().stream()
                        .filter(a -> isConstraint(a.type()))
                        .map(a -> a.with(overridden(constraint, c, a.type())))
                        .toList())
                .orElse(List.of());
    }

    private boolean isConstraint(String type) {
        return type.startsWith(CONSTRAINTS)
                || context.classes.find(type).filter(c -> c.has(CONSTRAINT)).isPresent();
    }

    /** What the elements of a constraint say about a part of it, by {@code @OverridesAttribute}. */
    private static Map<String, AnnotationValue> overridden(AnnotationModel whole, ClassModel type, String part) {
        Map<String, AnnotationValue> values = new LinkedHashMap<>();
        for (Member element : type.members()) {
            for (AnnotationModel override : element.repeated(OVERRIDES, OVERRIDES + "$List")) {
                boolean meant =
                        override.classValue("constraint").equals(Optional.<JavaType>of(JavaType.Declared.of(part)));
                if (meant && whole.values().containsKey(element.name())) {
                    values.put(
                            override.nonEmpty("name").orElse(element.name()),
                            whole.values().get(element.name()));
                }
            }
        }
        return values;
    }

    private void apply(AnnotationModel constraint, Attribute attribute, ColumnDraft column) {
        boolean text = attribute.type().equals(JavaType.Declared.of("java.lang.String"));
        switch (constraint.type()) {
            case CONSTRAINTS + "Min" -> bound(constraint).ifPresent(v -> check(column, ">=" + v));
            case CONSTRAINTS + "Max" -> bound(constraint).ifPresent(v -> check(column, "<=" + v));
            case CONSTRAINTS + "Digits" -> digits(column, constraint);
            case CONSTRAINTS + "Size", LENGTH -> {
                if (text) {
                    warnOfLargeText(constraint, column);
                    length(column, constraint.number("max", Integer.MAX_VALUE));
                }
            }
            default -> {}
        }
    }

    /** On H2, Hibernate has chosen the type by the declared length before the constraint comes. */
    private void warnOfLargeText(AnnotationModel constraint, ColumnDraft column) {
        boolean large = column.type instanceof ColumnType.Basic basic
                && basic.length().orElse(0) > H2_LARGE_TEXT
                && constraint.number("max", Integer.MAX_VALUE) <= H2_LARGE_TEXT;
        if (large) {
            context.problems.unsupported(
                    constraint.origin(),
                    "the length of column " + column.name
                            + " makes it a large object on H2, whatever this constraint says, which Driftless follows. Give @Column a length of at most "
                            + H2_LARGE_TEXT);
        }
    }

    private static Optional<Long> bound(AnnotationModel constraint) {
        return constraint.values().get("value") instanceof AnnotationValue.Whole whole
                ? Optional.of(whole.value())
                : Optional.empty();
    }

    private static void check(ColumnDraft column, String condition) {
        column.check(ColumnMapper.sql(column.name) + condition);
    }

    private static void digits(ColumnDraft column, AnnotationModel digits) {
        int fraction = digits.number("fraction", 0);
        int precision = digits.number("integer", 0) + fraction;
        if (column.type instanceof ColumnType.Basic basic
                && (basic.type() == SqlType.NUMERIC || basic.type() == SqlType.DECIMAL)) {
            retype(column, ColumnType.Basic.decimal(basic.type(), precision, fraction));
        }
    }

    private static void length(ColumnDraft column, int max) {
        boolean sized = column.type instanceof ColumnType.Basic basic
                && switch (basic.type()) {
                    case CHAR,
                            VARCHAR,
                            NCHAR,
                            NVARCHAR,
                            LONGVARCHAR,
                            LONGNVARCHAR,
                            LONG32VARCHAR,
                            LONG32NVARCHAR,
                            CLOB,
                            NCLOB,
                            BINARY, // a text that a converter makes bytes
                            VARBINARY,
                            LONGVARBINARY,
                            LONG32VARBINARY,
                            BLOB -> true;
                    default -> false;
                };
        if (max < Integer.MAX_VALUE && sized) {
            retype(column, ColumnType.Basic.sized(((ColumnType.Basic) column.type).type(), max));
        }
    }

    private static void retype(ColumnDraft column, ColumnType type) {
        column.type = type;
        column.base = Optional.empty();
    }
}
