package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.schema.model.Constraint.OnDelete;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From collections to their tables, or to join columns in the target's table (source: {@code CollectionBinder}). */
final class CollectionBinder {
    /** Source: {@code CollectionBinder.checkAnnotations}. */
    private static final List<String> NOT_IN_ELEMENTS =
            List.of(Jpa.ONE_TO_MANY, Jpa.MANY_TO_MANY, Jpa.ELEMENT_COLLECTION);

    private final MappingContext context;
    private final Binders binders;
    private final CollectionTables tables;
    private final CollectionIndexBinder indexes;
    private final List<Pending> owned = new ArrayList<>();
    private final List<Pending> inverse = new ArrayList<>();

    /** The many-to-many attribute that is the inverse of an owning one, by the owner's class and attribute. */
    private final Map<String, String> inverses = new LinkedHashMap<>();

    /**
     * A collection that waits for the columns of all entities.
     *
     * @param plural the collection
     * @param holder what holds it
     * @param into where it goes once bound
     */
    private record Pending(Plural plural, Holder holder, Map<String, Property> into) {}

    CollectionBinder(MappingContext context, Binders binders) {
        this.context = context;
        this.binders = binders;
        this.indexes = new CollectionIndexBinder(context, binders);
        this.tables = new CollectionTables(context, binders, indexes);
    }

    void add(Attribute attribute, Holder holder, Map<String, Property> into) {
        Optional<Plural> plural = Plural.of(attribute, context);
        if (plural.isEmpty()) {
            context.problems.unsupported(
                    attribute.origin(),
                    "the type of this collection is not understood: its table or columns are left out");
            return;
        }
        if (holder.role() == Holder.Role.ELEMENT && NOT_IN_ELEMENTS.stream().anyMatch(attribute::has)) {
            context.problems.contradicting(
                    attribute.origin(),
                    "the embeddable is in a collection, where it may not have a collection of its own. Make it an entity");
            return;
        }
        Pending pending = new Pending(plural.get(), holder, into);
        Optional<String> mappedBy = plural.get().mappedBy();
        if (mappedBy.isEmpty()) {
            owned.add(0, pending);
            return;
        }
        inverse.add(pending);
        if (!plural.get().isOneToMany() && plural.get().element() instanceof JavaType.Declared target) {
            inverses.put(target.name() + "." + mappedBy.get(), attribute.name());
        }
    }

    /** Hibernate binds owning collections first, the last declared before the others; it shows where two share a table. */
    void bindAll() {
        bindAll(owned);
        bindAll(inverse);
    }

    /** Elements may have collections in turn: their embeddables' {@code @ManyToAny}. */
    private void bindAll(List<Pending> pending) {
        while (!pending.isEmpty()) {
            bind(pending.remove(0));
        }
    }

    private void bind(Pending pending) {
        Plural plural = pending.plural();
        Optional<EntityDraft> target = plural.element() instanceof JavaType.Declared declared
                ? context.entity(declared.name())
                : Optional.empty();
        boolean association = plural.isOneToMany() || plural.attribute().has(Jpa.MANY_TO_MANY);
        if (association && target.isEmpty()) {
            context.problems.unsupported(
                    plural.attribute().origin(),
                    "the collection's elements are no entities of this unit: its table or columns are left out. Add the"
                            + " entity to the unit, or mark the attribute @Transient");
            return;
        }
        Value.Plural value = target.isPresent() && plural.mappedBy().isPresent()
                ? unowned(pending, target.get())
                : target.isPresent() && isForeignKey(plural, pending.holder())
                        ? joinColumn(pending, target.get())
                        : tables.bind(plural, pending.holder(), target, inverseOf(pending));
        pending.into()
                .put(
                        plural.attribute().name(),
                        new Property(plural.attribute(), value, pending.holder().table(), true));
    }

    private Optional<String> inverseOf(Pending pending) {
        String path = pending.holder().pathOf(pending.plural().attribute().name());
        return Optional.ofNullable(inverses.get(pending.holder().entity().type.name() + "." + path));
    }

    private static boolean isForeignKey(Plural plural, Holder holder) {
        return plural.isOneToMany()
                && plural.joinTable(holder).isEmpty()
                && !plural.attribute().has(Jpa.COLLECTION_TABLE)
                && !ToOneBinder.specs(plural.attribute(), holder).isEmpty();
    }

    /** A unidirectional one-to-many whose join column is in the target's table. */
    private Value.Plural joinColumn(Pending pending, EntityDraft target) {
        Attribute attribute = pending.plural().attribute();
        EntityDraft owner = pending.holder().entity();
        List<JoinColumnSpec> specs = ToOneBinder.specs(attribute, pending.holder());
        Optional<Reference> reference = binders.references.find(owner, specs, attribute.origin());
        if (reference.isEmpty()) {
            context.problems.contradicting(
                    attribute.origin(),
                    "the join column refers to a column that " + owner
                            + " does not have. Mend the referencedColumnName");
            return Value.Plural.NOTHING;
        }
        TableDraft table = specs.get(0)
                .table()
                .flatMap(name -> target.secondaryTable(Names.logical(name).key()))
                .orElse(target.table);
        List<ColumnDraft> key = new ArrayList<>();
        for (int i = 0; i < reference.get().columns().size(); i++) {
            JoinColumnSpec spec = reference.get().spec(i);
            if (spec.formula()) {
                continue;
            }
            ColumnDraft referenced = reference.get().columns().get(i);
            ColumnDraft column = binders.toOnes.referring(reference.get(), i, attribute.name(), owner.table);
            column.nullable = spec.nullable();
            column.uniqueNamedAfter =
                    Optional.of(owner.table).filter(t -> spec.name().isPresent());
            column.source = Optional.of(pending.holder().sourceOf(attribute.name())
                    + (reference.get().columns().size() > 1 ? "." + referenced.name.text() : ""));
            column.origin =
                    Optional.of(spec.annotation().map(AnnotationModel::origin).orElse(attribute.origin()));
            key.add(table.add(column));
        }
        ForeignKeyRule rule = joinColumnRule(attribute, pending.holder());
        boolean whole = key.size() == reference.get().columns().size();
        if (rule.create() && whole && reference.get().isIn(owner.table)) {
            table.add(new ForeignKeyDraft(
                    key,
                    owner.table,
                    reference.get().columns(),
                    rule,
                    ToOneBinder.onDelete(attribute),
                    attribute.origin()));
        }
        Optional<Value> index = indexes.bindInTarget(pending.plural(), pending.holder(), table, target);
        binders.audits.addOneToMany(attribute, owner, key, target);
        Value element = new Value.ToOne(Optional.of(target), List.of());
        return new Value.Plural(Optional.empty(), key, Optional.of(element), index);
    }

    private static ForeignKeyRule joinColumnRule(Attribute attribute, Holder holder) {
        Optional<AnnotationModel> override = holder.overrides().association(attribute.name());
        return override.isPresent()
                ? ForeignKeyRule.in(override, "foreignKey")
                : ForeignKeyRule.in(attribute.annotation(Jpa.JOIN_COLUMN), "foreignKey");
    }

    /** The inverse side adds an order or map key column at most, and may say what happens on delete. */
    private Value.Plural unowned(Pending pending, EntityDraft target) {
        Plural plural = pending.plural();
        Optional<Property> owning = path(target, plural.mappedBy().orElseThrow());
        if (owning.isEmpty()) {
            context.problems.contradicting(
                    plural.attribute().origin(),
                    "the collection is mappedBy " + plural.mappedBy().get() + ", which " + target
                            + " does not have. Mend mappedBy");
            return Value.Plural.NOTHING;
        }
        OnDelete onDelete = ToOneBinder.onDelete(plural.attribute());
        if (owning.get().value() instanceof Value.ToOne toOne) {
            TableDraft table = owning.get().table();
            if (onDelete == OnDelete.CASCADE) {
                table.reference(toOne.columns()).ifPresent(r -> table.add(r.with(ForeignKeyRule.DEFAULT, onDelete)));
            }
            Optional<Value> index = target.hasSecondaryTable(table)
                    ? throughJoin(pending, owning.get())
                    : indexes.bindInTarget(plural, pending.holder(), table, target);
            return new Value.Plural(Optional.empty(), toOne.columns(), Optional.empty(), index);
        }
        if (owning.get().value() instanceof Value.Plural other && other.table().isPresent()) {
            List<ColumnDraft> columns = other.element().map(Value::columns).orElse(List.of());
            TableDraft table = other.table().get();
            constrain(pending, table, columns, other.key());
            binders.softDeletes.addToCollection(plural.attribute(), table);
            Optional<Value> index = indexes.ofTable(plural, pending.holder(), table);
            binders.temporals.add(plural.attribute(), table);
            Value element = new Value.ToOne(Optional.of(target), other.key());
            return new Value.Plural(other.table(), columns, Optional.of(element), index);
        }
        return Value.Plural.NOTHING;
    }

    /**
     * The other side is in a secondary table, or has a join table: Hibernate takes the collection for a many-to-many over that table,
     * whose key refers to the elements (source: {@code CollectionBinder.isReversePropertyInJoin}, {@code
     * bindUnownedManyToManyInverseForeignKey}).
     */
    private Optional<Value> throughJoin(Pending pending, Property owning) {
        TableDraft table = owning.table();
        table.reference(table.primaryKey())
                .ifPresent(r -> table.add(r.with(ForeignKeyRule.DEFAULT, ToOneBinder.onDelete(owning.attribute()))));
        binders.softDeletes.addToCollection(pending.plural().attribute(), table);
        return indexes.ofTable(pending.plural(), pending.holder(), table);
    }

    /**
     * The inverse side asks for both foreign keys again, even where the owning side wants none (source:
     * {@code CollectionBinder.bindUnownedManyToManyInverseForeignKey}, {@code buildCollectionKey}).
     */
    private static void constrain(
            Pending pending, TableDraft table, List<ColumnDraft> toOwner, List<ColumnDraft> toElements) {
        Attribute attribute = pending.plural().attribute();
        ForeignKeyRule rule =
                ForeignKeyRule.in(pending.holder().overrides().association(attribute.name()), "foreignKey");
        if (rule.create()) {
            table.reference(toOwner).ifPresent(r -> table.add(r.with(rule, ToOneBinder.onDelete(attribute))));
        }
        table.reference(toElements)
                .filter(ForeignKeyDraft::isToPrimaryKey)
                .ifPresent(r -> table.add(r.with(ForeignKeyRule.DEFAULT, r.onDelete())));
    }

    /** An attribute by a path through embeddables. */
    static Optional<Property> path(EntityDraft entity, String path) {
        String[] names = path.split("\\.", -1);
        Optional<Property> property = entity.property(names[0]);
        for (int i = 1; i < names.length; i++) {
            String name = names[i];
            property = property.map(Property::value)
                    .filter(Value.Component.class::isInstance)
                    .map(v -> ((Value.Component) v).properties().get(name));
        }
        return property;
    }
}
