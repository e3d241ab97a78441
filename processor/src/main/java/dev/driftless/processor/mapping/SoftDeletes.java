package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Expression;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.SqlType;
import java.util.Arrays;
import java.util.Optional;

/** The column of {@code @SoftDelete} (source: {@code SoftDeleteHelper}). */
final class SoftDeletes {
    private static final String BUILT_IN = "org.hibernate.type.";
    private final MappingContext context;

    SoftDeletes(MappingContext context) {
        this.context = context;
    }

    void addToEntity(EntityDraft root) {
        context.inScope(root, Jpa.SOFT_DELETE).ifPresent(a -> add(a, root.table));
    }

    /** The class's word counts for its collections, too. */
    void addToCollection(Attribute attribute, TableDraft table) {
        context.inScope(attribute, Jpa.SOFT_DELETE).ifPresent(a -> add(a, table));
    }

    private void add(AnnotationModel annotation, TableDraft table) {
        String strategy = annotation.constant("strategy");
        Identifier logical = Names.logical(
                annotation.nonEmpty("columnName").orElse(strategy.equals("ACTIVE") ? "active" : "deleted"));
        ColumnDraft column = new ColumnDraft(logical, context.names.physical(logical), type(annotation, strategy));
        column.nullable = strategy.equals("TIMESTAMP");
        column.comment = Optional.of(annotation.nonEmpty("comment").orElse("Soft-delete indicator"));
        annotation.nonEmpty("options").ifPresent(o -> column.options = Optional.of(o));
        check(annotation, column.type)
                .ifPresent(c -> column.check(Expression.filled(c, ColumnMapper.sql(column.name))));
        column.source = Optional.of(table.source + ".<soft delete>");
        column.origin = Optional.of(annotation.origin());
        table.add(column);
        notDeleted(annotation, strategy)
                .ifPresent(value -> context.firstValues.put(ObjectPath.of(table.name, column.name), SqlText.of(value)));
    }

    /** Rows that were there before could not be deleted softly. */
    private static Optional<String> notDeleted(AnnotationModel annotation, String strategy) {
        boolean active = strategy.equals("ACTIVE");
        return switch (strategy.equals("TIMESTAMP") ? strategy : converter(annotation)) {
            case "" -> Optional.of(active ? "true" : "false");
            case "YesNoConverter" -> Optional.of(active ? "'Y'" : "'N'");
            case "TrueFalseConverter" -> Optional.of(active ? "'T'" : "'F'");
            case "NumericBooleanConverter" -> Optional.of(active ? "1" : "0");
            default -> Optional.empty();
        };
    }

    private ColumnType type(AnnotationModel annotation, String strategy) {
        if (strategy.equals("TIMESTAMP")) {
            return ColumnType.Basic.precise(SqlType.TIMESTAMP_UTC, 6);
        }
        return switch (converter(annotation)) {
            case "YesNoConverter", "TrueFalseConverter" -> ColumnType.Basic.sized(SqlType.CHAR, 1);
            case "NumericBooleanConverter" -> ColumnType.Basic.of(SqlType.INTEGER);
            case "" -> ColumnType.Basic.of(SqlType.BOOLEAN);
            default -> converted(converter(annotation));
        };
    }

    private ColumnType converted(String converter) {
        return TypeArguments.find(context.classes, converter, Jpa.ATTRIBUTE_CONVERTER)
                .flatMap(sides -> JavaTypeTable.sqlType(sides.get(1)))
                .map(type -> switch (type) {
                    case CHAR, VARCHAR -> (ColumnType) ColumnType.Basic.sized(type, 1);
                    default -> ColumnType.Basic.of(type);
                })
                .orElse(ColumnType.Basic.of(SqlType.BOOLEAN));
    }

    private Optional<String> check(AnnotationModel annotation, ColumnType type) {
        boolean active = annotation.constant("strategy").equals("ACTIVE");
        return switch (converter(annotation)) {
            case "" -> Optional.empty();
            case "YesNoConverter" -> Optional.of(active ? "{} in ('Y','N')" : "{} in ('N','Y')");
            case "TrueFalseConverter" -> Optional.of(active ? "{} in ('T','F')" : "{} in ('F','T')");
            case "NumericBooleanConverter" -> Optional.of(active ? "{} in (1,0)" : "{} in (0,1)");
            default -> ownCheck(annotation, type, active);
        };
    }

    private Optional<String> ownCheck(AnnotationModel annotation, ColumnType type, boolean active) {
        Optional<String> check = context.customTypes
                .ofBooleans(converter(annotation))
                .map(v -> ValueChecks.ofBooleans(type, active ? Arrays.asList(v.get(1), v.get(0), v.get(2)) : v));
        if (check.isEmpty()) {
            context.problems.unread(
                    annotation.origin(),
                    "the check over the values that " + converter(annotation)
                            + " stores is left out, because they are known only to running code");
        }
        return check;
    }

    private static String converter(AnnotationModel annotation) {
        return annotation
                .classValue("converter")
                .filter(JavaType.Declared.class::isInstance)
                .map(t -> ((JavaType.Declared) t).name())
                .filter(n -> !n.equals(Jpa.SOFT_DELETE + "$UnspecifiedConversion"))
                .map(n -> n.startsWith(BUILT_IN) ? n.substring(BUILT_IN.length()) : n)
                .orElse("");
    }
}
