package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From {@code @Any} to its discriminator and key columns (source: {@code AnyBinder}, {@code BinderHelper.buildAnyValue}). */
final class AnyBinder {
    private final MappingContext context;
    private final TypeMapper types;
    private final TableFactory tables;

    AnyBinder(MappingContext context, TypeMapper types, TableFactory tables) {
        this.tables = tables;
        this.context = context;
        this.types = types;
    }

    Property bind(Attribute attribute, Holder holder) {
        boolean required = attribute
                .annotation(Jpa.ANY)
                .map(a -> !a.flag("optional", true))
                .orElse(false);
        List<JoinColumnSpec> specs = ToOneBinder.specs(attribute, holder);
        TableDraft table = ToOneBinder.joinTable(attribute, holder)
                .filter(t -> t.nonEmpty("name").isPresent())
                .map(t -> tables.joinTable(attribute, holder, t, Names.logical(t.text("name")), true))
                .orElseGet(() -> ToOneBinder.tableOf(specs, holder, attribute.origin(), context));
        ColumnDraft discriminator = table.add(discriminator(attribute, holder, attribute.name()));
        List<ColumnDraft> columns = new ArrayList<>(List.of(discriminator));
        List<ColumnDraft> key = new ArrayList<>();
        for (JoinColumnSpec spec : specs) {
            ColumnDraft column = key(attribute, holder, spec);
            column.nullable = spec.nullable() && !required;
            column.unique = spec.unique();
            column.defaultValue = DialectOverrides.value(attribute, "ColumnDefault");
            key.add(table.add(column));
        }
        columns.addAll(key);
        Comments.onColumns(columns, attribute);
        return new Property(attribute, new Value.Any(discriminator, key), table, !required);
    }

    ColumnDraft discriminator(Attribute attribute, Holder holder, String defaultName) {
        Optional<AnnotationModel> annotation = attribute.annotation(Jpa.COLUMN);
        Identifier logical =
                Names.logical(annotation.flatMap(a -> a.nonEmpty("name")).orElse(defaultName));
        ColumnDraft column = new ColumnDraft(logical, context.names.physical(logical), discriminatorType(attribute));
        annotation.ifPresent(a -> {
            column.nullable = a.flag("nullable", true);
            column.unique = a.flag("unique", false);
            ColumnMapper.describe(column, a);
        });
        column.defaultValue = DialectOverrides.value(attribute, "ColumnDefault");
        for (DialectOverrides.Condition check : DialectOverrides.checks(attribute)) {
            check.addTo(column);
        }
        column.source = Optional.of(holder.sourceOf(attribute.name()) + ".<discriminator>");
        column.origin = Optional.of(annotation.map(AnnotationModel::origin).orElse(attribute.origin()));
        return column;
    }

    /** As the values say that {@code @AnyDiscriminator} names, unless a type code says otherwise. */
    private ColumnType discriminatorType(Attribute attribute) {
        Composed composed = new Composed(attribute, context.classes);
        String type = composed.annotation(Jpa.ANY_DISCRIMINATOR)
                .map(a -> a.constant("value"))
                .orElse("STRING");
        JavaType javaType =
                switch (type) {
                    case "INTEGER" -> JavaType.Declared.of("java.lang.Integer");
                    case "CHAR" -> JavaType.Declared.of("java.lang.Character");
                    default -> JavaType.Declared.of("java.lang.String");
                };
        return types.map(new BasicUse(
                        javaType,
                        attribute,
                        BasicUse.Role.ATTRIBUTE,
                        attribute.annotation(Jpa.COLUMN),
                        Optional.empty()))
                .type();
    }

    private JavaType keyType(Attribute attribute) {
        Composed composed = new Composed(attribute, context.classes);
        return composed.annotation(Jpa.ANY_KEY_JAVA_CLASS)
                .flatMap(a -> a.classValue("value"))
                .orElse(JavaType.Declared.of("java.lang.Long"));
    }

    ColumnDraft key(Attribute attribute, Holder holder, JoinColumnSpec spec) {
        Identifier logical = spec.name().map(Names::logical).orElseGet(() -> Names.logical(attribute.name() + "_id"));
        BasicUse use =
                new BasicUse(keyType(attribute), attribute, BasicUse.Role.ANY_KEY, Optional.empty(), Optional.empty());
        ColumnDraft column = new ColumnDraft(
                logical, context.names.physical(logical), types.map(use).type());
        spec.describe(column);
        spec.annotation().ifPresent(a -> ColumnMapper.checks(column, a));
        column.source = Optional.of(holder.sourceOf(attribute.name()));
        column.origin =
                Optional.of(spec.annotation().map(AnnotationModel::origin).orElse(attribute.origin()));
        return column;
    }
}
