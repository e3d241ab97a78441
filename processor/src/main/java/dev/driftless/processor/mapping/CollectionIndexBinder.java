package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns that keep a list's order or a map's keys (source: {@code IndexColumn}, {@code ListBinder}, {@code MapBinder}). */
final class CollectionIndexBinder {
    private final MappingContext context;
    private final Binders binders;

    CollectionIndexBinder(MappingContext context, Binders binders) {
        this.context = context;
        this.binders = binders;
    }

    /** For a one-to-many whose elements' table has the foreign key. */
    Optional<Value> bindInTarget(Plural plural, Holder holder, TableDraft table, EntityDraft target) {
        return switch (plural.shape()) {
            case LIST -> Optional.of(new Value.Basic(Optional.of(orderColumn(plural, holder, table, false))));
            case MAP -> {
                boolean explicit = plural.attribute().has(Jpa.MAP_KEY_COLUMN);
                List<ColumnDraft> before = new ArrayList<>(table.allColumns());
                Optional<Value> key = mapKey(plural, holder, table, false);
                key.stream()
                        .flatMap(k -> k.columns().stream())
                        .filter(c -> explicit && !before.contains(c) && target.table == table)
                        .forEach(c -> c.nullable = true);
                yield key;
            }
            case SET, BAG, ID_BAG -> Optional.empty();
        };
    }

    /** For a collection that has a table of its own; absent if its rows are in no order, or keyed by their elements. */
    Optional<Value> ofTable(Plural plural, Holder holder, TableDraft table) {
        return switch (plural.shape()) {
            case LIST -> Optional.of(new Value.Basic(Optional.of(orderColumn(plural, holder, table, true))));
            case MAP -> mapKey(plural, holder, table, true);
            case SET, BAG, ID_BAG -> Optional.empty();
        };
    }

    private ColumnDraft orderColumn(Plural plural, Holder holder, TableDraft table, boolean required) {
        Attribute attribute = plural.attribute();
        Optional<AnnotationModel> annotation = attribute.annotation(Jpa.ORDER_COLUMN);
        Identifier logical = Names.logical(ColumnMapper.named(
                annotation.flatMap(a -> a.nonEmpty("name")).orElse(attribute.name() + "_ORDER"), holder));
        int base = attribute
                .annotation(Jpa.LIST_INDEX_BASE)
                .map(a -> a.number("value", 0))
                .orElse(0);
        BasicUse use = new BasicUse(
                JavaType.Declared.of("java.lang.Integer"),
                attribute,
                BasicUse.Role.LIST_INDEX,
                Optional.empty(),
                Optional.empty());
        ColumnDraft column = new ColumnDraft(
                logical, context.names.physical(logical), binders.types.map(use).type());
        annotation.ifPresent(a -> {
            a.nonEmpty("columnDefinition").ifPresent(d -> {
                column.base = Optional.of(column.type);
                column.type = new ColumnType.Raw(d);
            });
            a.nonEmpty("options").ifPresent(o -> column.options = Optional.of(o));
        });
        column.nullable =
                !required && annotation.map(a -> a.flag("nullable", true)).orElse(true);
        column.check(ColumnMapper.sql(column.name) + ">=" + base);
        column.source = Optional.of(holder.sourceOf(attribute.name()) + ".<index>");
        column.origin = Optional.of(annotation.map(AnnotationModel::origin).orElse(attribute.origin()));
        return table.add(column);
    }

    /**
     * The columns by which an attribute of the elements makes the rows of a map different. Hibernate takes those of the collection's table
     * that are called like the attribute's, if there are any, and else the elements (source: {@code IndexedCollection.createPrimaryKey}).
     */
    List<ColumnDraft> inElements(Plural plural, TableDraft table, Value element) {
        List<ColumnDraft> columns = plural.attribute().annotation(Jpa.MAP_KEY).stream()
                .flatMap(key -> keyColumns(key, element).stream())
                .toList();
        List<ColumnDraft> same = columns.stream()
                .flatMap(c -> table.allColumns().stream().filter(own -> own.name.equals(c.name)).findFirst().stream())
                .distinct()
                .toList();
        return same.isEmpty() || same.size() < columns.size() ? element.columns() : same;
    }

    private List<ColumnDraft> keyColumns(AnnotationModel mapKey, Value element) {
        return element instanceof Value.ToOne toOne && toOne.target().isPresent()
                ? mapKey.nonEmpty("name")
                        .flatMap(name -> CollectionBinder.path(toOne.target().get(), name))
                        .map(p -> p.value().columns())
                        .orElseGet(() -> binders.keys.keyOf(toOne.target().get()))
                : List.of();
    }

    /** The key; absent if it is an attribute of the elements. */
    private Optional<Value> mapKey(Plural plural, Holder holder, TableDraft table, boolean required) {
        if (plural.attribute().has(Jpa.MAP_KEY)) {
            return Optional.empty();
        }
        JavaType type = plural.key().orElse(JavaType.Declared.OBJECT);
        Optional<EntityDraft> entity =
                type instanceof JavaType.Declared declared ? context.entity(declared.name()) : Optional.empty();
        if (entity.isPresent()) {
            List<ColumnDraft> columns = entityKey(plural, holder, table, entity.get(), required);
            return Optional.of(new Value.ToOne(entity, columns));
        }
        Optional<ClassModel> embeddable =
                binders.embeddables.classOf(plural.attribute(), type, Jpa.MAP_KEY_COMPOSITE_TYPE, "key.");
        if (embeddable.isPresent()) {
            return Optional.of(embeddedKey(plural, holder, table, embeddable.get(), type));
        }
        return Optional.of(new Value.Basic(Optional.of(basicKey(plural, holder, table, type))));
    }

    private ColumnDraft basicKey(Plural plural, Holder holder, TableDraft table, JavaType type) {
        Attribute attribute = plural.attribute();
        Optional<AnnotationModel> annotation = attribute.annotation(Jpa.MAP_KEY_COLUMN);
        BasicUse use = new BasicUse(
                type,
                attribute,
                BasicUse.Role.MAP_KEY,
                annotation,
                CollectionConverts.of(plural).key());
        ColumnDraft column = binders.columns.draft(use, attribute.name() + "_KEY", holder);
        column.nullable = annotation.map(a -> a.flag("nullable", true)).orElse(true);
        column.unique = annotation.map(a -> a.flag("unique", false)).orElse(false);
        column.uniqueNamedAfter = Optional.of(holder.table());
        column.source = Optional.of(holder.sourceOf(attribute.name()) + ".<key>");
        column.origin = Optional.of(annotation.map(AnnotationModel::origin).orElse(attribute.origin()));
        return table.add(column);
    }

    private Value embeddedKey(Plural plural, Holder holder, TableDraft table, ClassModel type, JavaType keyType) {
        Attribute key = plural.attribute().withType(keyType);
        Holder inside = binders.embeddables
                .insideCollection(plural, key, type, holder.in(table), "key")
                .forced(Holder.Nullability.AS_DECLARED);
        return binders.properties.component(
                key, type, inside.under("<key>"), "mapkey"); // unqualified path of MapBinder
    }

    private List<ColumnDraft> entityKey(
            Plural plural, Holder holder, TableDraft table, EntityDraft target, boolean required) {
        Attribute attribute = plural.attribute();
        List<AnnotationModel> joins = attribute.repeated(Jpa.MAP_KEY_JOIN_COLUMN, Jpa.MAP_KEY_JOIN_COLUMNS);
        List<JoinColumnSpec> specs = joins.isEmpty()
                ? List.of(JoinColumnSpec.implicit().named(attribute.name() + "_KEY"))
                : JoinColumnSpec.all(joins).stream()
                        .map(s -> s.name().isPresent() ? s : s.named(attribute.name() + "_KEY"))
                        .toList();
        Optional<Reference> reference = binders.references.find(target, specs, attribute.origin());
        if (reference.isEmpty()) {
            return List.of();
        }
        List<ColumnDraft> columns = new ArrayList<>();
        for (int i = 0; i < reference.get().columns().size(); i++) {
            JoinColumnSpec spec = reference.get().spec(i);
            ColumnDraft column = binders.toOnes.referring(reference.get(), i, attribute.name(), target.table);
            column.nullable = !required && spec.nullable();
            column.uniqueNamedAfter = Optional.of(holder.table());
            column.source = Optional.of(holder.sourceOf(attribute.name()) + ".<key>"
                    + (reference.get().columns().size() > 1 ? "." + i : ""));
            column.origin =
                    Optional.of(spec.annotation().map(AnnotationModel::origin).orElse(attribute.origin()));
            columns.add(table.add(column));
        }
        Optional<AnnotationModel> ruled =
                attribute.annotation(Jpa.MAP_KEY_JOIN_COLUMNS).or(() -> attribute.annotation(Jpa.MAP_KEY_JOIN_COLUMN));
        ForeignKeyRule rule = ForeignKeyRule.in(ruled, "foreignKey");
        if (rule.create()
                && reference.get().isPrimaryKey()) { // ManyToOne.createForeignKey; nobody asks a key for the others
            table.add(new ForeignKeyDraft(
                    columns,
                    reference.get().table(),
                    reference.get().columns(),
                    rule,
                    OnDelete.NO_ACTION,
                    attribute.origin()));
        }
        return columns;
    }
}
