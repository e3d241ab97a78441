package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.AnnotationValue;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * The Bean Validation constraints that Hibernate applies to the schema when a provider is there (source:
 * {@code org.hibernate.boot.beanvalidation.TypeSafeActivator}).
 */
final class BeanValidation {
    private static final String CONSTRAINTS = "jakarta.validation.constraints.";
    private static final String LENGTH = "org.hibernate.validator.constraints.Length";
    private final MappingContext context;

    BeanValidation(MappingContext context) {
        this.context = context;
    }

    void apply(Attribute attribute, Holder holder, ColumnDraft column) {
        if (!context.options.beanValidation()) {
            return;
        }
        if (isRequired(attribute) && !holder.forcesNull()) {
            column.nullable = false;
        }
        bound(attribute, "Min").ifPresent(min -> column.checks.add(ColumnMapper.sql(column.name) + ">=" + min));
        bound(attribute, "Max").ifPresent(max -> column.checks.add(ColumnMapper.sql(column.name) + "<=" + max));
        constraint(attribute, CONSTRAINTS + "Digits").ifPresent(d -> digits(column, d));
        constraint(attribute, CONSTRAINTS + "Size")
                .filter(s -> attribute.type().equals(JavaType.Declared.of("java.lang.String")))
                .ifPresent(s -> length(column, s.number("max", Integer.MAX_VALUE)));
        constraint(attribute, LENGTH).ifPresent(l -> length(column, l.number("max", Integer.MAX_VALUE)));
    }

    static boolean isRequired(Attribute attribute) {
        return List.of("NotNull", "NotEmpty", "NotBlank").stream()
                .anyMatch(name -> constraint(attribute, CONSTRAINTS + name).isPresent());
    }

    /** A constraint of the default group; others do not reach the schema. */
    private static Optional<AnnotationModel> constraint(Attribute attribute, String type) {
        return attribute.repeated(type, type + "$List").stream()
                .filter(a -> a.list("groups").isEmpty())
                .findFirst();
    }

    private static Optional<Long> bound(Attribute attribute, String name) {
        return constraint(attribute, CONSTRAINTS + name)
                .map(a -> a.values().get("value"))
                .filter(AnnotationValue.Whole.class::isInstance)
                .map(v -> ((AnnotationValue.Whole) v).value());
    }

    private static void digits(ColumnDraft column, AnnotationModel digits) {
        int fraction = digits.number("fraction", 0);
        int precision = digits.number("integer", 0) + fraction;
        if (column.type instanceof ColumnType.Basic basic
                && (basic.type() == SqlType.NUMERIC || basic.type() == SqlType.DECIMAL)) {
            column.type = ColumnType.Basic.decimal(basic.type(), precision, fraction);
        }
    }

    private static void length(ColumnDraft column, int max) {
        if (max < Integer.MAX_VALUE
                && column.type instanceof ColumnType.Basic basic
                && basic.length().isPresent()) {
            column.type = ColumnType.Basic.sized(basic.type(), max);
        }
    }
}
