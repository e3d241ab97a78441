package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables in which Envers keeps the revisions of collections (source: {@code MiddleTableCollectionMetadataGenerator}, {@code
 * AbstractCollectionMetadataGenerator}). Collections that others own have none.
 */
final class EnversCollections {
    private final MappingContext context;
    private final EnversAttributes attributes;
    private final EnversColumns columns;
    private final EnversRevisions revisions;
    private final Map<EntityDraft, TableDraft> tables;

    EnversCollections(
            MappingContext context,
            EnversAttributes attributes,
            EnversColumns columns,
            EnversRevisions revisions,
            Map<EntityDraft, TableDraft> tables) {
        this.context = context;
        this.attributes = attributes;
        this.columns = columns;
        this.revisions = revisions;
        this.tables = tables;
    }

    /** One table under construction: what is in its key, and what is not. */
    private record Middle(List<ColumnDraft> key, List<ColumnDraft> others) {}

    void bind(EntityDraft owner, EnversAttribute audited) {
        Value.Plural value = (Value.Plural) audited.property().value();
        Optional<Plural> plural = Plural.of(audited.attribute(), context);
        if (plural.isEmpty()) {
            return;
        }
        addIndexToTarget(plural.get(), value);
        boolean mappedByAudit = plural.get().isOneToMany()
                && value.table().isEmpty()
                && audited.attribute().has(Envers.AUDIT_MAPPED_BY);
        if (plural.get().mappedBy().isEmpty()
                && !mappedByAudit
                && value.element().isPresent()) {
            bind(owner, audited, plural.get(), value);
        }
    }

    /**
     * The position in a list of another's, and the enum by which entities are found in a map, are kept with the element (source: {@code
     * ClassesAuditingData.updateCalculatedFields}).
     */
    private void addIndexToTarget(Plural plural, Value.Plural value) {
        boolean position = plural.isOneToMany() && plural.mappedBy().isPresent() && plural.shape() == Plural.Shape.LIST;
        boolean byEnum = plural.attribute().has(Jpa.MAP_KEY_ENUMERATED)
                && !plural.attribute().has(Jpa.MAP_KEY);
        Optional<TableDraft> target =
                EnversOverrides.name(plural.element()).flatMap(context::entity).map(tables::get);
        if (target.isPresent() && (position || byEnum)) {
            value.index().stream()
                    .flatMap(i -> i.columns().stream())
                    .findFirst()
                    .ifPresent(c -> target.get().add(columns.copy(c)));
        }
    }

    private void bind(EntityDraft owner, EnversAttribute audited, Plural plural, Value.Plural value) {
        Value element = value.element().orElseThrow();
        TableDraft main = value.table().orElse(owner.table);
        TableDraft table = table(owner, audited, plural, value, main);
        ColumnDraft revision = revisions.column(columns, table.source);
        ColumnDraft kind = columns.own(Envers.REVISION_TYPE, ColumnType.Basic.of(SqlType.TINYINT), table.source);
        Middle middle = new Middle(new ArrayList<>(List.of(revision)), new ArrayList<>());
        boolean embedded = element instanceof Value.Component;
        boolean longText = plural.key().isPresent() && element instanceof Value.Basic basic && isLongText(basic);
        (embedded || longText ? middle.key() : middle.others()).add(kind);
        TableDraft keyed = value.table().orElseGet(() -> elementTable(element, owner));
        middle.key().addAll(columns.referring(value.key(), keyed, owner));
        addElement(audited, plural, value, longText, middle);
        addIndex(plural, value, middle);
        finish(table, middle);
    }

    private static TableDraft elementTable(Value element, EntityDraft owner) {
        return element instanceof Value.ToOne toOne
                ? toOne.target().map(t -> t.table).orElse(owner.table)
                : owner.table;
    }

    private void finish(TableDraft table, Middle middle) {
        List<ColumnDraft> key = table.addAll(middle.key());
        table.addAll(middle.others());
        if (table.primaryKey().isEmpty()) {
            table.setPrimaryKey(key);
        }
        key.forEach(c -> c.nullable = false);
        revisions.refer(table, key.get(0));
    }

    private TableDraft table(
            EntityDraft owner, EnversAttribute audited, Plural plural, Value.Plural value, TableDraft main) {
        Optional<AnnotationModel> own = audited.attribute().annotation(Envers.COLLECTION_AUDIT_TABLE);
        Optional<String> name = audited.joinTable().flatMap(j -> j.nonEmpty("name"));
        AuditSettings place = new AuditSettings(own.or(audited::joinTable));
        boolean apart = value.table().isPresent();
        return AuditTable.beside(
                context,
                main,
                name.orElseGet(() -> standardName(owner, plural, value, own) + Envers.SUFFIX),
                place,
                apart
                        ? main.source
                        : owner.type.name() + "." + plural.attribute().name(),
                apart ? main.origin : plural.attribute().origin());
    }

    private String standardName(EntityDraft owner, Plural plural, Value.Plural value, Optional<AnnotationModel> own) {
        if (value.table().isEmpty()) {
            String element = EnversOverrides.name(plural.element())
                    .flatMap(context::entity)
                    .map(e -> e.type.unqualifiedName())
                    .orElse("");
            return owner.type.unqualifiedName() + "_" + element;
        }
        return own.flatMap(a -> a.nonEmpty("name"))
                .orElse(value.table().get().name.name().text());
    }

    private void addElement(
            EnversAttribute audited, Plural plural, Value.Plural value, boolean longText, Middle middle) {
        Value element = value.element().orElseThrow();
        if (element instanceof Value.ToOne toOne && toOne.target().isPresent()) {
            middle.key().addAll(entities(audited, value, toOne, toOne.target().get()));
        } else if (element instanceof Value.Component component) {
            addEmbedded(component, plural.element(), middle);
            if (plural.shape() == Plural.Shape.SET) {
                middle.key()
                        .add(columns.own(
                                Envers.SET_ORDINAL,
                                ColumnType.Basic.of(SqlType.INTEGER),
                                audited.attribute().declaring() + "."
                                        + plural.attribute().name()));
            }
        } else {
            List<ColumnDraft> into = longText ? middle.others() : middle.key();
            element.columns().forEach(c -> into.add(columns.copy(c, plural.element())));
        }
    }

    private List<ColumnDraft> entities(
            EnversAttribute audited, Value.Plural value, Value.ToOne element, EntityDraft target) {
        List<String> named = audited.joinTable().stream()
                .flatMap(j -> j.annotations("inverseJoinColumns").stream())
                .map(j -> j.text("name"))
                .toList();
        if (!named.isEmpty()) {
            return columns.referring(named, target.root().key);
        }
        return value.table().isPresent()
                ? columns.referring(element.columns(), value.table().get(), target)
                : columns.referring(target.key.stream().map(c -> c.name.text()).toList(), target.root().key);
    }

    private void addEmbedded(Value.Component component, JavaType type, Middle middle) {
        for (EnversAttribute part : attributes.ofEmbeddable(
                context.classOf(type), component.properties().values(), List.of())) {
            middle.others().addAll(columns.of(part));
            part.flag().ifPresent(flag -> middle.others()
                    .add(columns.own(
                            flag,
                            ColumnType.Basic.of(SqlType.BOOLEAN),
                            part.attribute().declaring())));
        }
    }

    /** Keys that are an attribute of the elements are not kept again. */
    private void addIndex(Plural plural, Value.Plural value, Middle middle) {
        boolean ofElements = plural.attribute().has(Jpa.MAP_KEY)
                || (plural.attribute().has(Jpa.MAP_KEY_ENUMERATED)
                        && value.element().filter(Value.ToOne.class::isInstance).isPresent());
        if (value.index().isEmpty() || ofElements) {
            return;
        }
        Value index = value.index().get();
        if (index instanceof Value.ToOne toOne && toOne.target().isPresent()) {
            TableDraft table = value.table().orElseGet(() -> toOne.target().get().table);
            middle.key()
                    .addAll(columns.referring(
                            toOne.columns(), table, toOne.target().get()));
        } else if (index instanceof Value.Component component) {
            plural.key().ifPresent(type -> addEmbedded(component, type, middle));
        } else {
            index.columns().forEach(c -> middle.key().add(columns.copy(c)));
        }
    }

    private static boolean isLongText(Value.Basic element) {
        return element.columns().stream()
                .anyMatch(c -> c.type instanceof ColumnType.Basic basic
                        && (basic.type() == SqlType.CLOB || basic.type() == SqlType.NCLOB));
    }
}
