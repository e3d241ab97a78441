package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Binds the keys of entities, each when it is first asked for: a derived key asks for that of another entity.
 */
final class KeyBinder {
    private final MappingContext context;
    private final Binders binders;
    private final Set<EntityDraft> inProgress = new LinkedHashSet<>();

    KeyBinder(MappingContext context, Binders binders) {
        this.context = context;
        this.binders = binders;
    }

    /** The columns that others refer to an entity by. */
    List<ColumnDraft> keyOf(EntityDraft entity) {
        if (!entity.key.isEmpty()) {
            return entity.key;
        }
        if (!inProgress.add(entity)) {
            context.problems.contradicting(
                    entity.type.origin(),
                    "the identifier of " + entity + " depends on itself. Break the circle of identifiers that are"
                            + " associations");
            return List.of();
        }
        try {
            entity.key = bind(entity);
            return entity.key;
        } finally {
            inProgress.remove(entity);
        }
    }

    private List<ColumnDraft> bind(EntityDraft entity) {
        if (entity.isRoot()) {
            bindIdentifier(entity);
            List<ColumnDraft> columns = entity.identifier.map(Value::columns).orElse(List.of());
            entity.table.setPrimaryKey(columns);
            return columns.stream().distinct().toList();
        }
        List<ColumnDraft> inherited = keyOf(entity.parent.orElseThrow());
        return entity.isJoinedSubclass() ? joinedKey(entity, inherited) : inherited;
    }

    /** The key of a joined subclass repeats that of its parent (source: {@code EntityBinder.subclassJoinColumns}). */
    private List<ColumnDraft> joinedKey(EntityDraft entity, List<ColumnDraft> inherited) {
        List<AnnotationModel> annotations = entity.type.repeated(Jpa.PK_JOIN_COLUMN, Jpa.PK_JOIN_COLUMNS);
        Optional<AnnotationModel> several = entity.type.annotation(Jpa.PK_JOIN_COLUMNS);
        ForeignKeyRule rule = ForeignKeyRule.in(
                several.filter(s -> s.explicit().contains("foreignKey"))
                        .or(() -> annotations.stream().findFirst()),
                "foreignKey");
        OnDelete onDelete = entity.type
                .annotation(Jpa.ON_DELETE)
                .map(a -> OnDelete.valueOf(a.constant("action")))
                .orElse(OnDelete.NO_ACTION);
        TableDraft above = entity.parent.orElseThrow().table;
        return repeatedKey(
                entity,
                entity.table,
                above,
                inherited,
                JoinColumnSpec.all(annotations),
                rule,
                onDelete,
                entity.type.origin());
    }

    /** The key of a secondary table, or of a to-one's join table. */
    void bindJoin(EntityDraft entity, TableDraft table, List<JoinColumnSpec> specs, ForeignKeyRule rule) {
        if (table.primaryKey().isEmpty()) {
            repeatedKey(
                    entity, table, entity.table, keyOf(entity), specs, rule, OnDelete.NO_ACTION, entity.type.origin());
        }
    }

    /**
     * The key of one table again in another. What an annotation leaves without a name is called like the first column of the
     * root's identifier; what no annotation names is quoted if the table referred to is (source: {@code
     * AnnotatedJoinColumn.buildInheritanceJoinColumn}, {@code AnnotatedJoinColumns.buildDefaultColumnName}).
     */
    private List<ColumnDraft> repeatedKey(
            EntityDraft entity,
            TableDraft table,
            TableDraft above,
            List<ColumnDraft> inherited,
            List<JoinColumnSpec> specs,
            ForeignKeyRule rule,
            OnDelete onDelete,
            Origin origin) {
        List<ColumnDraft> key = new ArrayList<>();
        for (int i = 0; i < inherited.size(); i++) {
            ColumnDraft parent = inherited.get(i);
            Optional<JoinColumnSpec> spec = specFor(parent, i, specs);
            Identifier unnamed = spec.flatMap(JoinColumnSpec::annotation).isPresent()
                    ? keyOf(entity.root()).get(0).logicalName
                    : Names.quotedIf(above.logicalName.quoted(), parent.logicalName);
            Identifier logical =
                    spec.flatMap(JoinColumnSpec::name).map(Names::logical).orElse(unnamed);
            ColumnDraft column =
                    new ColumnDraft(logical, context.names.physical(logical), ToOneBinder.plain(parent.referredType()));
            spec.flatMap(JoinColumnSpec::annotation).ifPresent(a -> {
                a.nonEmpty("columnDefinition").ifPresent(d -> column.type = new ColumnType.Raw(d));
                a.nonEmpty("options").ifPresent(o -> column.options = Optional.of(o));
            });
            column.source = Optional.of(table.source + "." + parent.name.text());
            column.origin = Optional.of(spec.flatMap(JoinColumnSpec::annotation)
                    .map(AnnotationModel::origin)
                    .orElse(entity.type.origin()));
            key.add(table.add(column));
        }
        table.setPrimaryKey(key);
        if (rule.create()) {
            table.add(new ForeignKeyDraft(key, above, inherited, rule, onDelete, origin));
        }
        return key;
    }

    private static Optional<JoinColumnSpec> specFor(ColumnDraft parent, int index, List<JoinColumnSpec> specs) {
        boolean named = specs.stream().anyMatch(s -> s.referenced().isPresent());
        if (!named) {
            return index < specs.size() ? Optional.of(specs.get(index)) : Optional.empty();
        }
        return specs.stream()
                .filter(s -> s.referenced()
                        .map(r -> Names.logical(r).equals(parent.logicalName)
                                || Names.logical(r).equals(parent.name))
                        .orElse(false))
                .findFirst();
    }

    private void bindIdentifier(EntityDraft entity) {
        Holder holder = binders.holderOf(entity);
        List<Attribute> all = binders.attributesOf(entity);
        List<Attribute> ids = all.stream().filter(Attribute::isId).toList();
        if (ids.isEmpty()) {
            context.problems.contradicting(
                    entity.type.origin(),
                    "entity " + entity + " has no identifier. Mark an attribute of it, or of a mapped superclass, @Id");
            return;
        }
        Optional<ClassModel> idClass = idClass(entity);
        if (idClass.isEmpty() && ids.size() == 1) {
            entity.identifier = Optional.of(single(entity, holder, ids.get(0), all));
        } else {
            Set<String> parts = idClass.map(c -> parts(c, holder).keySet()).orElse(Set.of());
            List<Attribute> ofKey = all.stream()
                    .filter(a -> a.isId() || (parts.contains(a.name()) && !a.isToOne() && !a.isPlural()))
                    .toList(); // what the id class names is a part of the key without @Id, too
            entity.identifier = Optional.of(composite(entity, holder, ofKey, all, idClass));
        }
    }

    private Optional<ClassModel> idClass(EntityDraft entity) {
        return entity.hierarchy.stream()
                .flatMap(level -> level.type().annotation(Jpa.ID_CLASS).stream())
                .findFirst()
                .flatMap(a -> a.classValue("value"))
                .flatMap(context::classOf);
    }

    private Value single(EntityDraft entity, Holder holder, Attribute id, List<Attribute> all) {
        if (id.isToOne()) {
            return bindNow(entity, id, holder).map(Property::value).orElse(new Value.Basic(Optional.empty()));
        }
        if (binders.embeddables.isEmbedded(id)) {
            return embedded(entity, holder, id, all);
        }
        Optional<Property> mapped =
                mapsId(all, "").or(() -> mapsId(all, id.name())).flatMap(a -> shared(entity, a, holder, id, true));
        Property property = mapped.map(m -> new Property(id, m.value(), m.table(), false))
                .orElseGet(() -> generated(entity, id, binders.columns.basic(id, holder)));
        entity.properties.put(id.name(), property);
        return property.value();
    }

    private Property generated(EntityDraft entity, Attribute id, Property property) {
        if (property.value() instanceof Value.Basic basic) {
            basic.column().ifPresent(c -> binders.generators.generate(entity, id, c));
        }
        return property;
    }

    private Value embedded(EntityDraft entity, Holder holder, Attribute id, List<Attribute> all) {
        Optional<ClassModel> type = binders.embeddables.classOf(id);
        if (type.isEmpty()) {
            return new Value.Basic(Optional.empty());
        }
        Holder inside = binders.embeddables
                .inside(id, type.get(), holder, Holder.Role.IDENTIFIER)
                .forced(Holder.Nullability.FORCED_NOT_NULL);
        Optional<Property> whole = mapsId(all, "").flatMap(a -> shared(entity, a, holder, id, true));
        Value value = whole.isPresent()
                ? parallel(type.get(), id, inside, whole.get().value().columns())
                : component(entity, holder, type.get(), id.type(), inside, all, "");
        entity.properties.put(id.name(), new Property(id, value, holder.table(), false));
        return value;
    }

    /** An embedded id that is as a whole the key of another entity: attribute by attribute the columns that refer to it. */
    private Value parallel(ClassModel type, Attribute id, Holder inside, List<ColumnDraft> columns) {
        Map<String, Property> properties = new LinkedHashMap<>();
        List<Attribute> attributes = new ArrayList<>(binders.embeddables.attributes(type, id.type(), inside));
        List<String> order = binders.embeddables.order(type, attributes, inside.role());
        attributes.sort(Comparator.comparing(a -> order.indexOf(a.name())));
        if (attributes.size() != columns.size()) {
            return new Value.ToOne(Optional.empty(), columns);
        }
        for (int i = 0; i < attributes.size(); i++) {
            Value value = new Value.Basic(Optional.of(columns.get(i)));
            properties.put(attributes.get(i).name(), new Property(attributes.get(i), value, inside.table(), false));
        }
        return new Value.Component(properties, order, Optional.empty());
    }

    private Value component(
            EntityDraft entity,
            Holder holder,
            ClassModel type,
            JavaType usedAs,
            Holder inside,
            List<Attribute> all,
            String path) {
        boolean alone = path.isEmpty()
                && binders.embeddables.attributes(type, usedAs, inside).size() == 1;
        return binders.embeddables.bind(type, usedAs, inside, (part, component) -> {
            Optional<Attribute> association = mapsId(all, path + part.name());
            if (association.isPresent()) {
                return shared(entity, association.get(), holder, part, alone)
                        .map(p -> new Property(part, p.value(), p.table(), false));
            }
            if (part.isToOne()) {
                return binders.toOnes.bind(part, inside);
            }
            if (binders.embeddables.isEmbedded(part)) {
                return binders.embeddables.classOf(part).map(nested -> {
                    Holder deeper = binders.embeddables.inside(part, nested, inside, Holder.Role.IDENTIFIER);
                    Value value = component(entity, holder, nested, part.type(), deeper, all, path + part.name() + ".");
                    return new Property(part, value, inside.table(), false);
                });
            }
            return Optional.of(generated(entity, part, binders.columns.basic(part, inside)));
        });
    }

    /** Several id attributes, with or without an id class (source: {@code EntityBinder.mapAsIdClass}). */
    private Value composite(
            EntityDraft entity, Holder holder, List<Attribute> ids, List<Attribute> all, Optional<ClassModel> idClass) {
        Map<String, Property> properties = new LinkedHashMap<>();
        Map<String, Attribute> annotated =
                idClass.map(c -> annotatedParts(c, holder)).orElse(Map.of());
        Map<String, Attribute> typed = idClass.map(c -> parts(c, holder)).orElse(Map.of());
        for (Attribute id : ids) {
            Optional<Property> bound = id.isToOne()
                    ? shared(entity, id, holder, typed.getOrDefault(id.name(), id), ids.size() == 1)
                    : Optional.of(part(entity, holder, annotated.getOrDefault(id.name(), id), id, all));
            bound.ifPresent(p -> {
                properties.put(id.name(), p);
                entity.properties.put(id.name(), p);
            });
        }
        List<String> order = idClass.filter(c -> typed.keySet().equals(properties.keySet()))
                .map(c -> binders.embeddables.order(c, List.copyOf(typed.values()), Holder.Role.IDENTIFIER))
                .orElseGet(() -> properties.keySet().stream().sorted().toList());
        return new Value.Component(properties, order, Optional.empty());
    }

    private Property part(EntityDraft entity, Holder holder, Attribute mapped, Attribute id, List<Attribute> all) {
        Optional<Property> association = mapsId(all, id.name()).flatMap(a -> shared(entity, a, holder, id, false));
        if (association.isPresent()) {
            return new Property(id, association.get().value(), association.get().table(), false);
        }
        if (binders.embeddables.isEmbedded(id)) {
            Value value = embedded(entity, holder, id, all);
            return new Property(id, value, holder.table(), false);
        }
        Property property = binders.columns.basic(mapped, holder);
        if (property.value() instanceof Value.Basic basic) {
            basic.column().ifPresent(c -> c.nullable = false);
        }
        return generated(entity, id, property);
    }

    /**
     * The attributes of an id class that carries mapping annotations itself: those then count instead of the entity's (source:
     * {@code EmbeddableBinder.hasAnnotationsOnIdClass}).
     */
    private Map<String, Attribute> annotatedParts(ClassModel idClass, Holder holder) {
        Map<String, Attribute> parts = parts(idClass, holder);
        boolean annotated = parts.values().stream()
                .anyMatch(a -> a.has(Jpa.COLUMN)
                        || a.has(Jpa.ONE_TO_MANY)
                        || a.has(Jpa.MANY_TO_ONE)
                        || a.has(Jpa.ID)
                        || a.has(Jpa.GENERATED_VALUE)
                        || a.has(Jpa.ONE_TO_ONE)
                        || a.has(Jpa.MANY_TO_MANY));
        return annotated ? parts : Map.of();
    }

    private Map<String, Attribute> parts(ClassModel idClass, Holder holder) {
        Map<String, Attribute> parts = new LinkedHashMap<>();
        binders.embeddables
                .attributes(idClass, JavaType.Declared.of(idClass.name()), holder)
                .forEach(a -> parts.putIfAbsent(a.name(), a));
        return parts;
    }

    /**
     * An association whose columns are those of a part of the identifier. Hibernate keeps two columns of one name then and
     * creates that of the part: of the association's, the type and the mark as unique are lost (source:
     * {@code BasicValueBinder.OverriddenFkSecondPass}, {@code EmbeddableBinder.CopyIdentifierComponentSecondPass}).
     */
    private Optional<Property> shared(
            EntityDraft entity, Attribute association, Holder holder, Attribute part, boolean alone) {
        Optional<Property> bound = bindNow(entity, association, holder);
        if (part.equals(association) || bound.isEmpty()) {
            return bound;
        }
        List<JoinColumnSpec> specs = ToOneBinder.specs(association, holder);
        boolean named = specs.stream().anyMatch(s -> s.name().isPresent());
        List<ColumnDraft> columns = bound.get().value().columns();
        if (named) {
            columns.forEach(c -> c.keyBase = Optional.of(ColumnOrder.unsized(c.orderType())));
            if (binders.embeddables.isEmbedded(part)) {
                // others see the second column of the name, which nobody gave a size
                columns.forEach(c -> c.referredBase = c.keyBase);
            }
        }
        boolean defined = specs.stream().anyMatch(JoinColumnSpec::hasDefinition);
        if (named && !defined) {
            columns.forEach(KeyBinder::forgetDefinition);
        }
        if (columns.size() == 1 && !part.isToOne() && !binders.embeddables.isEmbedded(part)) {
            BasicUse use = new BasicUse(part.type(), part, BasicUse.Role.ATTRIBUTE, Optional.empty(), Optional.empty());
            boolean aligned = alone && association.has(Jpa.ONE_TO_ONE);
            retype(columns.get(0), binders.types.map(use).type(), named && !aligned);
            if (!alone && association.has(Jpa.ONE_TO_ONE)) {
                columns.get(0).unique = specs.stream().anyMatch(JoinColumnSpec::unique);
            }
        }
        return bound;
    }

    /** What is copied from the key of the target has its sizes, but not its definition. */
    private static void forgetDefinition(ColumnDraft column) {
        column.type = ToOneBinder.plain(column.orderType());
        column.base = Optional.empty();
    }

    /**
     * Gives the column the type of the part of the identifier, with the sizes of that or, if {@code sized} is not set, those of
     * the key referred to. A one-to-one that is the whole key has the latter, since its foreign key is one of the part's own
     * column (source: {@code ToOneBinder.bindTrueOneToOne}, {@code ForeignKey.alignColumns}).
     */
    private static void retype(ColumnDraft column, ColumnType type, boolean sized) {
        boolean sameKind = type instanceof ColumnType.Basic own
                && column.type instanceof ColumnType.Basic other
                && own.type() == other.type();
        if (column.type instanceof ColumnType.Raw || (sameKind && !sized)) {
            return;
        }
        column.type = type;
        column.base = Optional.empty();
    }

    private static Optional<Attribute> mapsId(List<Attribute> all, String name) {
        return all.stream()
                .filter(a -> a.annotation(Jpa.MAPS_ID)
                        .map(m -> m.text("value").equals(name))
                        .orElse(false))
                .findFirst();
    }

    private Optional<Property> bindNow(EntityDraft entity, Attribute association, Holder holder) {
        Property present = entity.properties.get(association.name());
        if (present != null) {
            return Optional.of(present);
        }
        Optional<Property> bound = binders.toOnes.bind(association, holder);
        if (bound.isEmpty()) {
            context.problems.contradicting(
                    association.origin(),
                    "the association is part of the identifier of " + entity
                            + ", but refers to a column that its target does not have. Mend the referencedColumnName");
        }
        bound.ifPresent(p -> entity.properties.put(association.name(), p));
        return bound;
    }
}
