package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Binds a collection that has a table of its own (source: {@code CollectionBinder.bindManyToManySecondPass},
 * {@code Set.createPrimaryKey}, {@code IndexedCollection.createPrimaryKey}).
 */
final class CollectionTables {
    private final MappingContext context;
    private final Binders binders;
    private final CollectionIndexBinder indexes;

    /** The unique keys over the elements of the collections that are bound so far. */
    private final Set<Identifier> elementKeys = new HashSet<>();

    /**
     * A collection whose table has its columns.
     *
     * @param elementKeys those over the elements of it and of the collections before it
     */
    private record Bound(
            Plural plural,
            Holder holder,
            TableDraft table,
            List<ColumnDraft> key,
            Optional<Value> element,
            Optional<Value> index,
            Set<Identifier> elementKeys) {}

    CollectionTables(MappingContext context, Binders binders, CollectionIndexBinder indexes) {
        this.context = context;
        this.binders = binders;
        this.indexes = indexes;
    }

    Value.Plural bind(Plural plural, Holder holder, Optional<EntityDraft> target, Optional<String> inverse) {
        Optional<AnnotationModel> annotation =
                plural.attribute().annotation(Jpa.COLLECTION_TABLE).or(() -> plural.joinTable(holder));
        TableDraft table = table(plural, holder, target, annotation);
        List<ColumnDraft> key = key(plural, holder, table, annotation, inverse);
        Optional<Value> element = target.isPresent()
                ? Optional.of(entities(plural, holder, table, target.get(), annotation))
                : values(plural, holder, table);
        Optional<Value> index = indexes.ofTable(plural, holder, table);
        // elements and keys may have associations; of collections that share a table, the last bound gives it its key
        Bound bound = new Bound(plural, holder, table, key, element, index, Set.copyOf(elementKeys));
        context.afterAssociations.add(() -> finish(bound));
        return new Value.Plural(Optional.of(table), key, element, index);
    }

    private TableDraft table(
            Plural plural, Holder holder, Optional<EntityDraft> target, Optional<AnnotationModel> annotation) {
        Attribute attribute = plural.attribute();
        TableDraft owner = holder.entity().table;
        Identifier logical = annotation
                .flatMap(a -> a.nonEmpty("name"))
                .map(Names::logical)
                .orElseGet(() -> {
                    if (attribute.has(Jpa.MANY_TO_ANY) && annotation.isPresent()) {
                        // Hibernate appends the name of the target's table, which there is none
                        return context.names.joinTable(owner.logicalName, attribute.name(), Identifier.of("null"));
                    }
                    if (target.isPresent()) {
                        return context.names.joinTable(
                                owner.logicalName, attribute.name(), target.get().table.logicalName);
                    }
                    Identifier name = Names.logical(holder.entity().entityName + "_" + attribute.name());
                    return Names.quotedIf(owner.logicalName.quoted(), name);
                });
        Origin origin = annotation.map(AnnotationModel::origin).orElse(attribute.origin());
        TableDraft table =
                binders.tables.ofCollection(attribute, annotation, logical, origin, holder.sourceOf(attribute.name()));
        table.isUnmanaged = holder.entity().table.isUnmanaged;
        for (AnnotationModel check : attribute.repeated(Jpa.CHECK, Jpa.CHECKS)) {
            table.checks.add(new Constraint.Check(
                    check.nonEmpty("name").map(Names::logical), check.text("constraints"), Optional.empty()));
        }
        context.finishing.add(() -> Comments.onTable(table, attribute));
        binders.softDeletes.addToCollection(attribute, table);
        binders.audits.add(attribute, table);
        binders.temporals.add(attribute, table);
        return table;
    }

    /** The columns that refer to the owner. */
    private List<ColumnDraft> key(
            Plural plural,
            Holder holder,
            TableDraft table,
            Optional<AnnotationModel> annotation,
            Optional<String> inverse) {
        Attribute attribute = plural.attribute();
        EntityDraft owner = holder.entity();
        List<AnnotationModel> joins =
                annotation.map(a -> a.annotations("joinColumns")).orElse(List.of());
        boolean elements = attribute.has(Jpa.ELEMENT_COLLECTION);
        String prefix = inverse.filter(i -> !elements).orElse(owner.entityName);
        return referring(
                plural,
                holder,
                table,
                owner,
                prefix,
                joins,
                keyRule(attribute, holder),
                ToOneBinder.onDelete(attribute),
                "");
    }

    private Value entities(
            Plural plural, Holder holder, TableDraft table, EntityDraft target, Optional<AnnotationModel> annotation) {
        Attribute attribute = plural.attribute();
        List<AnnotationModel> joins =
                annotation.map(a -> a.annotations("inverseJoinColumns")).orElse(List.of());
        boolean ignored = attribute
                .annotation(Jpa.NOT_FOUND)
                .map(n -> "IGNORE".equals(n.constant("action")))
                .orElse(false);
        ForeignKeyRule rule = ignored ? ForeignKeyRule.NONE : elementRule(attribute);
        List<ColumnDraft> columns = referring(
                plural, holder, table, target, attribute.name(), joins, rule, OnDelete.NO_ACTION, "<element>");
        return new Value.ToOne(Optional.of(target), columns);
    }

    /** What is said of the foreign key to the owner: at the attribute's own table, or else from outside. */
    private static ForeignKeyRule keyRule(Attribute attribute, Holder holder) {
        Optional<AnnotationModel> own =
                attribute.annotation(Jpa.COLLECTION_TABLE).or(() -> attribute.annotation(Jpa.JOIN_TABLE));
        if (own.isEmpty()) {
            return ForeignKeyRule.in(holder.overrides().association(attribute.name()), "foreignKey");
        }
        ForeignKeyRule rule = ForeignKeyRule.in(own, "foreignKey");
        List<AnnotationModel> joins = own.get().annotations("joinColumns");
        if (!rule.create() || joins.isEmpty()) {
            return rule;
        }
        return rule.orNested(ForeignKeyRule.in(Optional.of(joins.get(0)), "foreignKey"));
    }

    /** What is said of the foreign key to the elements; only the attribute's own annotation is heard. */
    private static ForeignKeyRule elementRule(Attribute attribute) {
        Optional<AnnotationModel> own = attribute.annotation(Jpa.JOIN_TABLE);
        ForeignKeyRule rule = ForeignKeyRule.in(own, "inverseForeignKey");
        List<AnnotationModel> joins =
                own.map(t -> t.annotations("inverseJoinColumns")).orElse(List.of());
        if (!rule.create() || joins.isEmpty()) {
            return rule;
        }
        ForeignKeyRule nested = ForeignKeyRule.in(Optional.of(joins.get(0)), "foreignKey");
        return rule.orNested(nested.created());
    }

    private List<ColumnDraft> referring(
            Plural plural,
            Holder holder,
            TableDraft table,
            EntityDraft target,
            String prefix,
            List<AnnotationModel> joins,
            ForeignKeyRule rule,
            OnDelete onDelete,
            String sourcePart) {
        Attribute attribute = plural.attribute();
        List<JoinColumnSpec> specs = joins.isEmpty() ? List.of(JoinColumnSpec.implicit()) : JoinColumnSpec.all(joins);
        Optional<Reference> reference = binders.references.find(target, specs, attribute.origin());
        if (reference.isEmpty()) {
            context.problems.contradicting(
                    attribute.origin(),
                    "a join column of the collection refers to a column that " + target
                            + " does not have. Mend the referencedColumnName");
            return List.of();
        }
        List<ColumnDraft> columns = new ArrayList<>();
        for (int i = 0; i < reference.get().columns().size(); i++) {
            ColumnDraft referenced = reference.get().columns().get(i);
            JoinColumnSpec spec = reference.get().spec(i);
            ColumnDraft column = binders.toOnes.referring(reference.get(), i, prefix, target.table);
            column.nullable = false;
            column.uniqueNamedAfter = Optional.of(holder.table()).filter(t -> spec.unique());
            column.source = Optional.of(holder.sourceOf(attribute.name())
                    + (sourcePart.isEmpty() ? ".<owner>" : "." + sourcePart)
                    + (reference.get().columns().size() > 1 ? "." + referenced.name.text() : ""));
            column.origin =
                    Optional.of(spec.annotation().map(AnnotationModel::origin).orElse(attribute.origin()));
            columns.add(column);
        }
        boolean unique = !sourcePart.isEmpty() && plural.isOneToMany() && plural.shape() != Plural.Shape.SET;
        Set<Identifier> before = Set.copyOf(table.uniques.keySet());
        columns = unique ? table.addUnique(columns, attribute.origin()) : table.addAll(columns);
        table.uniques.keySet().stream().filter(name -> !before.contains(name)).forEach(elementKeys::add);
        // from elements to anything but a primary key there is a foreign key only if the inverse side asks for it
        boolean possible = (sourcePart.isEmpty() || reference.get().isPrimaryKey())
                && reference.get().isIn(target.table);
        table.refer(new ForeignKeyDraft(
                columns,
                target.table,
                reference.get().columns(),
                possible ? rule : ForeignKeyRule.NONE,
                onDelete,
                attribute.origin()));
        return columns;
    }

    /** Elements that are no entities: basic values, embeddables, or references to any entity. */
    private Optional<Value> values(Plural plural, Holder holder, TableDraft table) {
        Attribute attribute = plural.attribute();
        if (attribute.has(Jpa.MANY_TO_ANY)) {
            return Optional.of(any(plural, holder, table));
        }
        Optional<ClassModel> embeddable = embeddable(plural);
        return Optional.of(
                embeddable.isPresent()
                        ? embedded(plural, holder, table, embeddable.get())
                        : basic(plural, holder, table));
    }

    private Optional<ClassModel> embeddable(Plural plural) {
        Attribute attribute = plural.attribute();
        return binders.embeddables
                .classOf(
                        attribute,
                        plural.element(),
                        Jpa.COMPOSITE_TYPE,
                        plural.key().isPresent() ? "value." : "")
                .or(() -> context.classOf(plural.element()).filter(c -> attribute.has(Jpa.EMBEDDED)));
    }

    private Value embedded(Plural plural, Holder holder, TableDraft table, ClassModel type) {
        Attribute element = plural.attribute().withType(plural.element());
        Holder inside = binders.embeddables
                .insideCollection(
                        plural, element, type, holder.in(table), plural.key().isPresent() ? "value" : "")
                .forced(Holder.Nullability.AS_DECLARED);
        return binders.properties.component(element, type, inside, element.name());
    }

    private Value basic(Plural plural, Holder holder, TableDraft table) {
        Attribute attribute = plural.attribute();
        if (attribute.has(Jpa.FORMULA)) {
            return new Value.Basic(Optional.empty());
        }
        Optional<AnnotationModel> override = holder.overrides().column(attribute.name());
        Optional<AnnotationModel> annotation = override.or(() -> attribute.annotation(Jpa.COLUMN));
        BasicUse use = new BasicUse(
                plural.element(),
                attribute,
                BasicUse.Role.ELEMENT,
                annotation,
                CollectionConverts.of(plural).element());
        ColumnDraft column = binders.columns.draft(use, attribute.name(), holder);
        column.nullable = annotation
                .map(a -> a.flag("nullable", true))
                .orElse(holder.isComponent()
                        || !(plural.element() instanceof JavaType.Primitive)
                        || isArray(attribute));
        column.unique = annotation.map(a -> a.flag("unique", false)).orElse(false);
        column.uniqueNamedAfter = Optional.of(holder.table());
        column.source = Optional.of(holder.sourceOf(attribute.name()) + ".<element>");
        column.origin = Optional.of(annotation.map(AnnotationModel::origin).orElse(attribute.origin()));
        return new Value.Basic(Optional.of(table.add(column)));
    }

    private static boolean isArray(Attribute attribute) {
        return attribute.type() instanceof JavaType.ArrayOf;
    }

    private Value any(Plural plural, Holder holder, TableDraft table) {
        Attribute attribute = plural.attribute();
        ColumnDraft discriminator = table.add(binders.anys.discriminator(attribute, holder, attribute.name()));
        List<ColumnDraft> key = new ArrayList<>();
        List<AnnotationModel> joins = plural.joinTable(holder)
                .map(t -> t.annotations("inverseJoinColumns"))
                .orElse(List.of());
        List<JoinColumnSpec> specs = joins.isEmpty() ? List.of(JoinColumnSpec.implicit()) : JoinColumnSpec.all(joins);
        for (JoinColumnSpec spec : specs) {
            ColumnDraft column = binders.anys.key(attribute, holder, spec);
            column.nullable = false;
            key.add(table.add(column));
        }
        return new Value.Any(discriminator, key);
    }

    private void finish(Bound bound) {
        Plural plural = bound.plural();
        TableDraft table = bound.table();
        List<ColumnDraft> elements = bound.element().map(Value::columns).orElse(List.of());
        if (plural.isOneToMany() && plural.shape() == Plural.Shape.SET) {
            table.setPrimaryKey(elements);
        }
        switch (plural.shape()) {
            case SET -> setKey(bound, elements);
            case LIST, MAP ->
                table.setPrimaryKey(
                        joined(bound.key(), bound.index().map(Value::columns).orElseGet(() -> bound.element()
                                .map(e -> indexes.inElements(plural, table, e))
                                .orElse(List.of()))));
            case ID_BAG -> idBag(plural, bound.holder(), table);
            case BAG -> {}
        }
    }

    private static List<ColumnDraft> joined(List<ColumnDraft> first, List<ColumnDraft> second) {
        List<ColumnDraft> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private void setKey(Bound bound, List<ColumnDraft> elements) {
        TableDraft table = bound.table();
        if (!table.primaryKey().isEmpty()
                || isUnique(bound)
                || elements.isEmpty()
                || elements.stream().anyMatch(c -> isLob(c.type))) {
            return;
        }
        if (elements.stream().anyMatch(c -> ColumnOrder.isLobSomewhere(c.type))) {
            context.problems.unsupported(
                    bound.plural().attribute().origin(),
                    "an element of this set is so long that only some databases can have it in a key: the key over owner and"
                            + " element is left out on every database");
            return;
        }
        List<ColumnDraft> all = joined(bound.key(), elements);
        if (elements.stream().noneMatch(c -> c.nullable)) {
            table.setPrimaryKey(all);
            return;
        }
        List<Identifier> names = all.stream().map(c -> c.name).toList();
        Identifier name =
                NamingHash.uniqueKey(bound.holder().entity().table.name.name(), names);
        UniqueDraft unique =
                new UniqueDraft(name, false, false, bound.plural().attribute().origin());
        unique.columns.addAll(names);
        table.uniques.putIfAbsent(name, unique);
    }

    /** Whether the table has a unique key when the set is bound: those of collections that are bound later do not count. */
    private boolean isUnique(Bound bound) {
        return bound.table().uniques.keySet().stream()
                .anyMatch(name ->
                        !elementKeys.contains(name) || bound.elementKeys().contains(name));
    }

    private static boolean isLob(ColumnType type) {
        return type instanceof ColumnType.Basic basic
                && switch (basic.type()) {
                    case CLOB, NCLOB, BLOB -> true;
                    default -> false;
                };
    }

    private void idBag(Plural plural, Holder holder, TableDraft table) {
        Attribute attribute = plural.attribute();
        Optional<AnnotationModel> id = attribute.annotation(Jpa.COLLECTION_ID);
        Identifier logical = Names.logical(id.flatMap(a -> a.nested("column"))
                .flatMap(c -> c.nonEmpty("name"))
                .orElse("id"));
        JavaType type = attribute
                .annotation(Jpa.COLLECTION_ID + "JavaClass")
                .flatMap(a -> a.classValue("idType"))
                .orElse(JavaType.Declared.of("java.lang.Long"));
        BasicUse use = new BasicUse(
                type, attribute, BasicUse.Role.COLLECTION_ID, id.flatMap(a -> a.nested("column")), Optional.empty());
        ColumnDraft column = new ColumnDraft(
                logical, context.names.physical(logical), binders.types.map(use).type());
        column.source = Optional.of(holder.sourceOf(attribute.name()) + ".<id>");
        column.origin = Optional.of(id.map(AnnotationModel::origin).orElse(attribute.origin()));
        table.setPrimaryKey(List.of(table.add(column)));
        binders.generators.collectionId(
                attribute, table, column, id.map(a -> a.text("generator")).orElse(""));
    }
}
