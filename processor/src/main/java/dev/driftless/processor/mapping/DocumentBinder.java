package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.mapping.ColumnOrder.Database;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Document;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From an embeddable kept as JSON to what Hibernate checks of it (source: {@code AggregateComponentBinder}). */
final class DocumentBinder {
    private final MappingContext context;
    private final Binders binders;

    DocumentBinder(MappingContext context, Binders binders) {
        this.context = context;
        this.binders = binders;
    }

    /** Notes at the column what its document has to hold, if the attribute is such an embeddable, an array or a list of them. */
    void bind(Attribute attribute, Holder holder, Property property) {
        Set<Identifier> names = new LinkedHashSet<>();
        bind(attribute, holder, property, names);
        if (!names.isEmpty()) {
            context.finishing.add(() -> warnOfSameNames(attribute, holder.table(), names));
        }
    }

    private void bind(Attribute attribute, Holder holder, Property property, Set<Identifier> names) {
        for (ColumnDraft column : property.value().columns()) {
            if (isJson(column.type) && attribute.has(Jpa.JDBC_TYPE_CODE)) {
                column.documentParts = classOf(attribute)
                        .map(type -> parts(attribute, type, holder, property.table(), names))
                        .orElse(List.of());
            }
        }
    }

    /** Source: the last line of {@code AggregateComponentSecondPass.doSecondPass}. */
    private void warnOfSameNames(Attribute attribute, TableDraft table, Set<Identifier> names) {
        table.allColumns().stream()
                .filter(c -> names.contains(c.name))
                .forEach(c -> context.problems.unsupported(
                        attribute.origin(),
                        "the JSON document has a part of the same name as the column " + c.name + " of " + table.name
                                + ". When Hibernate itself creates the schema, it leaves that column out; here it is kept."
                                + " Give one of them another name"));
    }

    private static boolean isJson(ColumnType type) {
        return type instanceof ColumnType.Basic basic && basic.type() == SqlType.JSON;
    }

    private Optional<ClassModel> classOf(Attribute attribute) {
        JavaType type = attribute.type();
        if (type instanceof JavaType.ArrayOf array) {
            type = array.component();
        } else if (type instanceof JavaType.Declared declared
                && declared.name().startsWith("java.util.")
                && declared.arguments().size() == 1) {
            type = declared.arguments().get(0);
        }
        return context.classOf(type).filter(c -> c.has(Jpa.EMBEDDABLE));
    }

    /** Adds the names of all parts to those given. */
    private List<Document.Part> parts(
            Attribute attribute, ClassModel type, Holder holder, TableDraft table, Set<Identifier> names) {
        if (holder.within().contains(type.name())) {
            return List.of();
        }
        TableDraft apart = new TableDraft(table.name, table.logicalName, table.origin, table.source);
        Holder inside = binders.embeddables.inside(attribute, type, holder.in(apart), Holder.Role.EMBEDDABLE);
        Map<String, Document.Part> parts = new LinkedHashMap<>();
        Value.Component component = binders.embeddables.bind(type, attribute.type(), inside, (part, into) -> {
            part(part, inside, names).ifPresent(p -> parts.put(part.name(), p));
            return Optional.empty();
        });
        List<Document.Part> ordered = new ArrayList<>();
        component.order().forEach(name -> Optional.ofNullable(parts.get(name)).ifPresent(ordered::add));
        return ordered;
    }

    /** Only attributes with a single column count, not those of embeddables without a column of their own. */
    private Optional<Document.Part> part(Attribute attribute, Holder holder, Set<Identifier> names) {
        if (binders.embeddables.isEmbedded(attribute) && !binders.embeddables.isAggregate(attribute)) {
            binders.embeddables.classOf(attribute).ifPresent(t -> parts(attribute, t, holder, holder.table(), names));
            return Optional.empty();
        }
        if (attribute.isToOne() || attribute.has(Jpa.ANY) || attribute.isPlural()) {
            return Optional.empty();
        }
        Property property = binders.columns.basic(attribute, holder);
        property.value().columns().forEach(c -> names.add(c.name));
        bind(attribute, holder, property, names);
        boolean sized = holder.overrides()
                .column(attribute.name())
                .or(() -> attribute.annotation(Jpa.COLUMN))
                .isPresent();
        return property.value().columns().stream().findFirst().flatMap(column -> {
            if (column.checks.stream().anyMatch(LocalText::differs)) {
                context.problems.unsupported(
                        attribute.origin(),
                        "@DialectOverride.Check inside a JSON document is not understood: what H2 checks holds for every database");
            }
            return part(column, sized);
        });
    }

    private static Optional<Document.Part> part(ColumnDraft column, boolean sized) {
        ColumnType type = column.orderType();
        boolean checked = !column.nullable
                || !column.checks.isEmpty()
                || !column.documentParts.isEmpty()
                || type instanceof ColumnType.EnumByOrdinal
                || (type instanceof ColumnType.EnumByName byName && byName.checked());
        return checked
                ? Optional.of(new Document.Part(
                        column.name,
                        type,
                        sized,
                        !column.nullable,
                        column.texts(Database.H2).checks(),
                        column.documentParts))
                : Optional.empty();
    }
}
