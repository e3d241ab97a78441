package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.JavaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds the identifier of an entity: one attribute, an embedded one, or several with or without an id class. */
final class IdentifierBinder {
    private final MappingContext context;
    private final Binders binders;
    private final DerivedIdentity derived;

    IdentifierBinder(MappingContext context, Binders binders) {
        this.context = context;
        this.binders = binders;
        this.derived = new DerivedIdentity(context, binders);
    }

    /** Binds the identifier of a root entity and puts it into the entity. */
    void bind(EntityDraft entity) {
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
            Map<String, Attribute> parts = idClass.map(c -> parts(c, holder)).orElse(Map.of());
            List<Attribute> ofKey = all.stream()
                    .filter(a -> a.isId() || (parts.containsKey(a.name()) && !a.isToOne() && !a.isPlural()))
                    .toList(); // what the id class names is a part of the key without @Id, too
            entity.identifier = Optional.of(composite(entity, holder, ofKey, all, idClass, parts));
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
            return derived.bindNow(entity, id, holder).map(Property::value).orElse(new Value.Basic(Optional.empty()));
        }
        if (binders.embeddables.isEmbedded(id)) {
            return embedded(entity, holder, id, all);
        }
        Optional<Property> mapped = DerivedIdentity.mapsId(all, "")
                .or(() -> DerivedIdentity.mapsId(all, id.name()))
                .flatMap(a -> derived.shared(entity, a, holder, id, true));
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
        Optional<Property> whole =
                DerivedIdentity.mapsId(all, "").flatMap(a -> derived.shared(entity, a, holder, id, true));
        whole.ifPresent(w -> warnOfInheritedKey(entity, w));
        Value value = whole.isPresent()
                ? parallel(type.get(), id, inside, whole.get().value().columns())
                : component(entity, holder, type.get(), id.type(), inside, all, "");
        entity.properties.put(id.name(), new Property(id, value, holder.table(), false));
        return value;
    }

    /**
     * Hibernate looks for the embedded key of the entity referred to in that class and its mapped superclasses only; where it is
     * inherited from another entity, the key becomes one column of a serialized object, which cannot refer to anything (source:
     * {@code PropertyBinder.isComposite}, {@code InheritanceState.hasIdClassOrEmbeddedId}).
     */
    private void warnOfInheritedKey(EntityDraft entity, Property association) {
        if (association.value() instanceof Value.ToOne toOne
                && toOne.target().isPresent()
                && binders.attributesOf(toOne.target().get()).stream().noneMatch(Attribute::isId)
                && idClass(toOne.target().get()).isEmpty()) {
            context.problems.unsupported(
                    association.attribute().origin(),
                    "the key of %s is that of %s, which inherits it from another entity. Hibernate takes such a key for a serialized object, to which its own foreign key does not fit; here it has the columns of the key. Let the association be to the entity that declares the key"
                            .formatted(entity, toOne.target().get()));
        }
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
            Optional<Attribute> association = DerivedIdentity.mapsId(all, path + part.name());
            if (association.isPresent()) {
                return derived.shared(entity, association.get(), holder, part, alone)
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

    /**
     * Several id attributes, with or without an id class (source: {@code EntityBinder.mapAsIdClass}).
     *
     * @param typed the attributes of the id class; none without one
     */
    private Value composite(
            EntityDraft entity,
            Holder holder,
            List<Attribute> ids,
            List<Attribute> all,
            Optional<ClassModel> idClass,
            Map<String, Attribute> typed) {
        Map<String, Property> properties = new LinkedHashMap<>();
        Map<String, Attribute> annotated = hasAnnotations(typed) ? typed : Map.of();
        for (Attribute id : ids) {
            Optional<Property> bound = id.isToOne()
                    ? derived.shared(entity, id, holder, partFor(id, typed, annotated), ids.size() == 1)
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

    /**
     * What the id class has for an association: the association itself if it is of the same type there, that is if the id class
     * holds the entity referred to and not its key (source: {@code EmbeddableBinder.deferIdProperty}).
     */
    private static Attribute partFor(Attribute id, Map<String, Attribute> typed, Map<String, Attribute> annotated) {
        Attribute part = typed.getOrDefault(id.name(), id);
        return annotated.isEmpty() && part.type().equals(id.type()) ? id : part;
    }

    private Property part(EntityDraft entity, Holder holder, Attribute mapped, Attribute id, List<Attribute> all) {
        Optional<Property> association =
                DerivedIdentity.mapsId(all, id.name()).flatMap(a -> derived.shared(entity, a, holder, id, false));
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
     * Whether an id class carries mapping annotations itself: those then count instead of the entity's (source: {@code
     * EmbeddableBinder.hasAnnotationsOnIdClass}).
     */
    private static boolean hasAnnotations(Map<String, Attribute> parts) {
        return parts.values().stream()
                .anyMatch(a -> a.has(Jpa.COLUMN)
                        || a.has(Jpa.ONE_TO_MANY)
                        || a.has(Jpa.MANY_TO_ONE)
                        || a.has(Jpa.ID)
                        || a.has(Jpa.GENERATED_VALUE)
                        || a.has(Jpa.ONE_TO_ONE)
                        || a.has(Jpa.MANY_TO_MANY));
    }

    private Map<String, Attribute> parts(ClassModel idClass, Holder holder) {
        Map<String, Attribute> parts = new LinkedHashMap<>();
        binders.embeddables
                .attributes(idClass, JavaType.Declared.of(idClass.name()), holder)
                .forEach(a -> parts.putIfAbsent(a.name(), a));
        return parts;
    }
}
