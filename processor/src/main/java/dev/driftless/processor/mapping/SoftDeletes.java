package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SqlType;
import java.util.List;
import java.util.Optional;

/** The column of {@code @SoftDelete} (source: {@code SoftDeleteHelper}). */
final class SoftDeletes {
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
        checks(annotation).forEach(c -> column.checks.add(c.replace("{}", ColumnMapper.sql(column.name))));
        column.source = Optional.of(table.source + ".<soft delete>");
        column.origin = Optional.of(annotation.origin());
        table.add(column);
    }

    private static ColumnType type(AnnotationModel annotation, String strategy) {
        if (strategy.equals("TIMESTAMP")) {
            return ColumnType.Basic.precise(SqlType.TIMESTAMP_UTC, 6);
        }
        return switch (converter(annotation)) {
            case "YesNoConverter", "TrueFalseConverter" -> ColumnType.Basic.sized(SqlType.CHAR, 1);
            case "NumericBooleanConverter" -> ColumnType.Basic.of(SqlType.INTEGER);
            default -> ColumnType.Basic.of(SqlType.BOOLEAN);
        };
    }

    private static List<String> checks(AnnotationModel annotation) {
        boolean active = annotation.constant("strategy").equals("ACTIVE");
        return switch (converter(annotation)) {
            case "YesNoConverter" -> List.of(active ? "{} in ('Y','N')" : "{} in ('N','Y')");
            case "TrueFalseConverter" -> List.of(active ? "{} in ('T','F')" : "{} in ('F','T')");
            case "NumericBooleanConverter" -> List.of(active ? "{} in (1,0)" : "{} in (0,1)");
            default -> List.of();
        };
    }

    private static String converter(AnnotationModel annotation) {
        return annotation
                .classValue("converter")
                .filter(JavaType.Declared.class::isInstance)
                .map(t -> ((JavaType.Declared) t).name())
                .filter(n -> n.startsWith("org.hibernate.type."))
                .map(n -> n.substring("org.hibernate.type.".length()))
                .orElse("");
    }
}
