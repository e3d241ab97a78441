package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a many-to-one or one-to-one to its join columns (source: {@code ToOneBinder}, {@code TableBinder.bindForeignKey}). */
final class ToOneBinder {
    private final MappingContext context;
    private final KeyBinder keys;
    private final References references;
    private final TableFactory tables;
    private final List<Runnable> onPrimaryKeys = new ArrayList<>();

    ToOneBinder(MappingContext context, KeyBinder keys, References references, TableFactory tables) {
        this.context = context;
        this.keys = keys;
        this.references = references;
        this.tables = tables;
    }

    /**
     * Binds the association.
     *
     * @return absent if it refers to a column that is not there, or not yet
     */
    Optional<Property> bind(Attribute attribute, Holder holder) {
        AnnotationModel annotation = annotation(attribute);
        Optional<EntityDraft> target = target(attribute, annotation);
        if (target.isEmpty()) {
            return Optional.of(inverse(attribute, holder, target));
        }
        if (annotation.nonEmpty("mappedBy").isPresent()) {
            return Optional.of(inverse(attribute, holder, target));
        }
        if (sharesPrimaryKey(attribute, holder)) {
            return Optional.of(onPrimaryKey(attribute, holder, annotation, target.get()));
        }
        return owned(attribute, holder, annotation, target.get());
    }

    private static AnnotationModel annotation(Attribute attribute) {
        return attribute
                .annotation(Jpa.MANY_TO_ONE)
                .or(() -> attribute.annotation(Jpa.ONE_TO_ONE))
                .orElseThrow();
    }

    private static Property inverse(Attribute attribute, Holder holder, Optional<EntityDraft> target) {
        return new Property(attribute, new Value.ToOne(target, List.of()), holder.table(), true);
    }

    private Optional<EntityDraft> target(Attribute attribute, AnnotationModel annotation) {
        JavaType type = annotation
                .classValue("targetEntity")
                .filter(JavaType.Declared.class::isInstance)
                .orElse(attribute.type());
        Optional<EntityDraft> target =
                type instanceof JavaType.Declared declared ? context.entity(declared.name()) : Optional.empty();
        if (target.isEmpty() && !(type instanceof JavaType.Unresolved)) {
            context.problems.unsupported(
                    attribute.origin(),
                    "the association refers to a type that is no entity of this unit: its columns and foreign key are left"
                            + " out. Add the entity to the unit, or mark the attribute @Transient");
        }
        return target;
    }

    private boolean sharesPrimaryKey(Attribute attribute, Holder holder) {
        if (!attribute.has(Jpa.ONE_TO_ONE) || attribute.isId()) {
            return false;
        }
        if (attribute.has(Jpa.PK_JOIN_COLUMN) || attribute.has(Jpa.PK_JOIN_COLUMNS)) {
            return !attribute.has(Jpa.MAPS_ID);
        }
        if (holder.role() == Holder.Role.IDENTIFIER || attribute.has(Jpa.MAPS_ID)) {
            return false;
        }
        List<JoinColumnSpec> specs = specs(attribute, holder);
        List<Identifier> key =
                keys.keyOf(holder.entity()).stream().map(c -> c.name).toList();
        return specs.size() == key.size()
                && specs.stream()
                        .allMatch(s -> s.name().isPresent()
                                && !s.formula()
                                && key.contains(context.names.physical(s.name().get())));
    }

    private Property onPrimaryKey(Attribute attribute, Holder holder, AnnotationModel annotation, EntityDraft target) {
        boolean optional = annotation.flag("optional", true);
        ForeignKeyRule rule = rule(attribute, holder);
        if (!optional && rule.create()) {
            List<ColumnDraft> own = keys.keyOf(holder.entity());
            List<ColumnDraft> key = keys.keyOf(target);
            if (own.size() == key.size()) {
                warnOfSizes(attribute, own, key, target);
                sharing(
                        holder.table(),
                        new ForeignKeyDraft(own, target.table, key, rule, onDelete(attribute), attribute.origin()));
            }
        }
        return new Property(attribute, new Value.ToOne(Optional.of(target), List.of()), holder.table(), optional);
    }

    /** Source: {@code ForeignKey.alignColumns}, which changes the key of an entity that much else may refer to already. */
    private void warnOfSizes(Attribute attribute, List<ColumnDraft> own, List<ColumnDraft> key, EntityDraft target) {
        for (int i = 0; i < own.size(); i++) {
            ColumnType type = plain(own.get(i).referredType());
            if (!ColumnSizes.as(plain(key.get(i).referredType()), type).equals(type)) {
                context.problems.unsupported(
                        attribute.origin(),
                        "the key column %s has another length than that of %s, to which it refers: here it keeps its own, in"
                                        .formatted(own.get(i).name.text(), target)
                                + " Hibernate it gets the other's. Give both the same length");
            }
        }
    }

    /**
     * Of several foreign keys over one primary key the first is created. Those of one-to-ones come after all others, the last
     * one first (source: {@code ToOneBinder.bindTrueOneToOne}, whose second passes go to the head of the queue).
     */
    private void sharing(TableDraft table, ForeignKeyDraft key) {
        if (onPrimaryKeys.isEmpty()) {
            context.finishing.add(() -> onPrimaryKeys.forEach(Runnable::run));
        }
        onPrimaryKeys.add(0, () -> table.add(key));
    }

    private Optional<Property> owned(
            Attribute attribute, Holder holder, AnnotationModel annotation, EntityDraft target) {
        Optional<AnnotationModel> joinTable = joinTable(attribute, holder);
        boolean byJoinTable =
                joinTable.isPresent() && JoinColumnSpec.of(attribute).isEmpty();
        List<JoinColumnSpec> specs = byJoinTable
                ? JoinColumnSpec.all(joinTable.get().annotations("inverseJoinColumns"))
                : specs(attribute, holder);
        List<JoinColumnSpec> given = specs.isEmpty() ? List.of(JoinColumnSpec.implicit()) : specs;
        Optional<Reference> reference = attribute.has(Jpa.PROPERTY_REF)
                ? propertyRef(attribute, target, given)
                : references.find(target, given, attribute.origin());
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        boolean notFound = attribute.has(Jpa.NOT_FOUND);
        boolean mandatory = !annotation.flag("optional", true)
                || attribute.isId()
                || (attribute.has(Jpa.MAPS_ID) && !ignoresNotFound(attribute));
        TableDraft table = joinTable
                .map(t -> tables.toOneJoinTable(attribute, holder, t, target, !notFound))
                .orElseGet(() -> tableOf(given, holder, attribute.origin(), context));
        boolean required = (mandatory && !holder.forcesNull()) || byJoinTable;
        List<ColumnDraft> drafts = columns(attribute, holder, target, reference.get(), required);
        if (byJoinTable) { // columns that have a name are marked unique before they come into that table
            for (int i = 0; i < drafts.size(); i++) {
                boolean before =
                        drafts.get(i).unique && reference.get().spec(i).name().isPresent();
                drafts.get(i).uniqueNamedAfter = Optional.of(holder.table()).filter(t -> before);
            }
        }
        List<ColumnDraft> columns = attribute.has(Jpa.ONE_TO_ONE)
                        && drafts.size() == reference.get().columns().size()
                ? table.addUnique(drafts, attribute.origin())
                : table.addAll(drafts);
        Comments.onColumns(columns, attribute);
        if (attribute.has(Jpa.PROPERTY_REF) && specs.isEmpty()) {
            // the length comes from the key that gives the name
            columns.forEach(c -> c.type = ColumnOrder.unsized(c.type));
        }
        ForeignKeyRule rule = rule(attribute, holder);
        if (given.stream().noneMatch(JoinColumnSpec::formula)) {
            ForeignKeyDraft key = new ForeignKeyDraft(
                    columns,
                    reference.get().table(),
                    reference.get().columns(),
                    rule,
                    onDelete(attribute),
                    attribute.origin());
            if (attribute.has(Jpa.PROPERTY_REF)) {
                addIfUnique(table, key);
            } else {
                table.refer(key);
            }
        }
        boolean optional = (!mandatory && mayBeNull(attribute)) || joinTable.isPresent() || table != holder.table();
        return Optional.of(new Property(attribute, new Value.ToOne(Optional.of(target), columns), table, optional));
    }

    /** The attribute's own columns say so, also where others override them (source: {@code ToOneBinder.isNullable}). */
    private static boolean mayBeNull(Attribute attribute) {
        List<AnnotationModel> columns = attribute.repeated(Jpa.JOIN_COLUMN, Jpa.JOIN_COLUMNS);
        return columns.isEmpty() || columns.stream().anyMatch(column -> column.flag("nullable", true));
    }

    /** What {@code @PropertyRef} names need not be unique; a database then refuses the foreign key. */
    private void addIfUnique(TableDraft table, ForeignKeyDraft key) {
        // the keys of natural ids are finished at that point, too
        context.finishing.add(() -> context.finishing.add(() -> {
            if (key.rule().create() && key.target().isUnique(key.targetColumns())) {
                table.add(key);
            }
        }));
    }

    /** Without a name the columns are called after the key of the target, not after what they refer to. */
    private Optional<Reference> propertyRef(Attribute attribute, EntityDraft target, List<JoinColumnSpec> specs) {
        String name = attribute.annotation(Jpa.PROPERTY_REF).orElseThrow().text("value");
        List<ColumnDraft> key = keys.keyOf(target);
        boolean named = specs.stream().allMatch(s -> s.name().isPresent()) || key.isEmpty();
        List<JoinColumnSpec> columns =
                named ? specs : List.of(specs.get(0).named(attribute.name() + "_" + key.get(0).logicalName));
        return CollectionBinder.path(target, name)
                .filter(p -> !p.value().columns().isEmpty())
                .map(p -> new Reference(p.table(), p.value().columns(), columns));
    }

    private static boolean ignoresNotFound(Attribute attribute) {
        return attribute
                .annotation(Jpa.NOT_FOUND)
                .map(n -> "IGNORE".equals(n.constant("action")))
                .orElse(false);
    }

    static Optional<AnnotationModel> joinTable(Attribute attribute, Holder holder) {
        return holder.overrides()
                .association(attribute.name())
                .flatMap(o -> o.nested("joinTable"))
                .filter(t -> t.explicit().contains("name")
                        || !t.annotations("joinColumns").isEmpty())
                .or(() -> attribute.annotation(Jpa.JOIN_TABLE));
    }

    static List<JoinColumnSpec> specs(Attribute attribute, Holder holder) {
        Optional<List<JoinColumnSpec>> override = holder.overrides()
                .association(attribute.name())
                .map(o -> JoinColumnSpec.all(o.annotations("joinColumns")))
                .filter(specs -> !specs.isEmpty());
        return override.orElseGet(() -> JoinColumnSpec.of(attribute));
    }

    /** The table that the first column names. */
    static TableDraft tableOf(List<JoinColumnSpec> specs, Holder holder, Origin origin, MappingContext context) {
        Optional<String> name = specs.get(0).table();
        if (name.isEmpty()) {
            return holder.table();
        }
        return holder.namedTable(name.get()).orElseGet(() -> {
            context.problems.contradicting(
                    origin,
                    "the join column is said to be in table " + name.get() + ", which " + holder.entity()
                            + " does not have. Declare it with @SecondaryTable, or mend the name");
            return holder.table();
        });
    }

    private List<ColumnDraft> columns(
            Attribute attribute, Holder holder, EntityDraft target, Reference reference, boolean required) {
        List<ColumnDraft> columns = new ArrayList<>();
        for (int i = 0; i < reference.columns().size(); i++) {
            JoinColumnSpec spec = reference.spec(i);
            if (spec.formula()) {
                continue;
            }
            ColumnDraft referenced = reference.columns().get(i);
            ColumnDraft column = referring(reference, i, attribute.name(), target.table);
            column.nullable = spec.nullable() && !required;
            column.source = Optional.of(holder.sourceOf(attribute.name())
                    + (reference.columns().size() > 1 ? "." + referenced.name.text() : ""));
            column.origin =
                    Optional.of(spec.annotation().map(AnnotationModel::origin).orElse(attribute.origin()));
            if (reference.columns().size() == 1) {
                column.defaultValue = DialectOverrides.value(attribute, "ColumnDefault");
            }
            columns.add(column);
        }
        DialectOverrides.warn(attribute, context.problems);
        return columns;
    }

    /**
     * A column that refers to another: its name given or derived, its type the other's. A derived name is physical at once, also for
     * what is derived from it (source: {@code AnnotatedJoinColumn.linkValueUsingDefaultColumnNaming}).
     */
    ColumnDraft referring(Reference reference, int place, String prefix, TableDraft target) {
        JoinColumnSpec spec = reference.spec(place);
        ColumnDraft referenced = reference.columns().get(place);
        ColumnDraft model = reference.models().get(place);
        Identifier logical = spec.name().map(Names::logical).orElseGet(() -> {
            Identifier derived = Names.logical(prefix + "_" + model.logicalName.text());
            return context.names.physical(
                    Names.quotedIf(model.logicalName.quoted() || target.logicalName.quoted(), derived));
        });
        ColumnDraft column = new ColumnDraft(
                logical,
                context.names.physical(logical),
                ColumnSizes.as(plain(model.referredType()), plain(referenced.referredType())));
        column.base = referenced.referredBase.isPresent() ? Optional.empty() : referenced.ofAttribute().base;
        spec.describe(column);
        spec.annotation().ifPresent(a -> ColumnMapper.checks(column, a));
        column.unique = spec.unique();
        return column;
    }

    /** The type without the checks that come with an enum: those stay at the column referred to. */
    static ColumnType plain(ColumnType type) {
        if (type instanceof ColumnType.EnumByOrdinal ordinal) {
            return ColumnType.Basic.of(ordinal.type());
        }
        if (type instanceof ColumnType.Raw raw) {
            return new ColumnType.Raw(raw.definition());
        }
        return type instanceof ColumnType.EnumByName byName ? byName.unchecked() : type;
    }

    static OnDelete onDelete(Attribute attribute) {
        return attribute
                .annotation(Jpa.ON_DELETE)
                .map(a -> OnDelete.valueOf(a.constant("action")))
                .orElse(OnDelete.NO_ACTION);
    }

    /** An override speaks for the attribute, but does not bring back a constraint (source: {@code BinderHelper.handleForeignKeyConstraint}). */
    static ForeignKeyRule rule(Attribute attribute, Holder holder) {
        if (attribute.has(Jpa.NOT_FOUND)) {
            return ForeignKeyRule.NONE;
        }
        Optional<AnnotationModel> several = attribute.annotation(Jpa.JOIN_COLUMNS);
        ForeignKeyRule own =
                ForeignKeyRule.in(attribute.annotation(Jpa.JOIN_COLUMN).or(() -> several), "foreignKey");
        Optional<AnnotationModel> override = holder.overrides().association(attribute.name());
        return own.create() && override.isPresent() ? ForeignKeyRule.in(override, "foreignKey") : own;
    }
}
