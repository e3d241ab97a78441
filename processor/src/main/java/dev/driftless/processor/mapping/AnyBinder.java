package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From {@code @Any} to its discriminator and key columns (source: {@code AnyBinder}, {@code BinderHelper.buildAnyValue}). */
final class AnyBinder {
    private final MappingContext context;
    private final TypeMapper types;

    AnyBinder(MappingContext context, TypeMapper types) {
        this.context = context;
        this.types = types;
    }

    Property bind(Attribute attribute, Holder holder) {
        boolean required = attribute
                .annotation(Jpa.ANY)
                .map(a -> !a.flag("optional", true))
                .orElse(false);
        ColumnDraft discriminator = discriminator(attribute, holder, attribute.name());
        List<ColumnDraft> key = new ArrayList<>();
        for (JoinColumnSpec spec : ToOneBinder.specs(attribute, holder)) {
            ColumnDraft column = key(attribute, holder, spec);
            column.nullable = spec.nullable() && !required;
            column.unique = spec.unique();
            key.add(holder.table().add(column));
        }
        return new Property(
                attribute, new Value.Any(holder.table().add(discriminator), key), holder.table(), !required);
    }

    ColumnDraft discriminator(Attribute attribute, Holder holder, String defaultName) {
        Optional<AnnotationModel> annotation = attribute.annotation(Jpa.COLUMN);
        Identifier logical =
                Names.logical(annotation.flatMap(a -> a.nonEmpty("name")).orElse(defaultName));
        ColumnDraft column = new ColumnDraft(logical, context.names.physical(logical), discriminatorType(attribute));
        annotation.ifPresent(a -> {
            column.nullable = a.flag("nullable", true);
            column.unique = a.flag("unique", false);
            a.nonEmpty("columnDefinition").ifPresent(d -> column.type = new ColumnType.Raw(d));
        });
        column.source = Optional.of(holder.sourceOf(attribute.name()) + ".<discriminator>");
        column.origin = Optional.of(annotation.map(AnnotationModel::origin).orElse(attribute.origin()));
        return column;
    }

    private static ColumnType discriminatorType(Attribute attribute) {
        String type = attribute
                .annotation(Jpa.ANY_DISCRIMINATOR)
                .map(a -> a.constant("value"))
                .orElse("STRING");
        int length = attribute
                .annotation(Jpa.COLUMN)
                .map(a -> a.number("length", JavaTypeTable.DEFAULT_LENGTH))
                .orElse(JavaTypeTable.DEFAULT_LENGTH);
        return switch (type) {
            case "INTEGER" -> ColumnType.Basic.of(SqlType.INTEGER);
            case "CHAR" -> ColumnType.Basic.sized(SqlType.CHAR, 1);
            default -> ColumnType.Basic.sized(SqlType.VARCHAR, length);
        };
    }

    ColumnDraft key(Attribute attribute, Holder holder, JoinColumnSpec spec) {
        Identifier logical = spec.name().map(Names::logical).orElseGet(() -> Names.logical(attribute.name() + "_id"));
        JavaType keyType = attribute
                .annotation(Jpa.ANY_KEY_JAVA_CLASS)
                .flatMap(a -> a.classValue("value"))
                .orElse(JavaType.Declared.of("java.lang.Long"));
        if (attribute.has(Jpa.ANY_KEY_JAVA_TYPE)
                || attribute.has(Jpa.ANY_KEY_JDBC_TYPE)
                || attribute.has(Jpa.ANY_KEY_JDBC_TYPE_CODE)) {
            context.problems.unsupported(
                    attribute.origin(),
                    "the type of the key column is taken from @AnyKeyJavaClass alone; other annotations on it are not"
                            + " understood");
        }
        BasicUse use = new BasicUse(
                keyType, new OnlyComments(attribute), BasicUse.Role.ELEMENT, Optional.empty(), Optional.empty());
        ColumnDraft column = new ColumnDraft(
                logical, context.names.physical(logical), types.map(use).type());
        spec.annotation()
                .flatMap(a -> a.nonEmpty("columnDefinition"))
                .ifPresent(d -> column.type = new ColumnType.Raw(d));
        column.source = Optional.of(holder.sourceOf(attribute.name()));
        column.origin =
                Optional.of(spec.annotation().map(AnnotationModel::origin).orElse(attribute.origin()));
        return column;
    }
}
