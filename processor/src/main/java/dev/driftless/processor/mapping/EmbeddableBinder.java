package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** From an embedded attribute to the attributes of its class (source: {@code EmbeddableBinder}). */
final class EmbeddableBinder {
    private final MappingContext context;
    private final Map<String, List<ClassModel>> subclasses;

    EmbeddableBinder(MappingContext context) {
        this.context = context;
        this.subclasses = subclasses(context);
    }

    /** How one attribute of the embeddable is bound; gives nothing if that happens later, into the component. */
    interface Part extends BiFunction<Attribute, Value.Component, Optional<Property>> {}

    /** Whether the attribute is embedded. */
    boolean isEmbedded(Attribute attribute) {
        if (attribute.has(Jpa.EMBEDDED) || attribute.has(Jpa.EMBEDDED_ID)) {
            return true;
        }
        return isEmbeddable(attribute.type()) || composite(attribute).isPresent();
    }

    /** Whether a user type says what columns the attribute has. */
    boolean isComposite(Attribute attribute) {
        return composite(attribute).isPresent();
    }

    /** The name of the {@code CompositeUserType} that {@code @CompositeType} or a registration gives. */
    private Optional<String> composite(Attribute attribute) {
        return new Composed(attribute, context.classes)
                .annotation(Jpa.COMPOSITE_TYPE)
                .flatMap(a -> TypeMapper.className(a, "value"))
                .or(() -> context.registrations.compositeType(attribute.type()));
    }

    /**
     * The class of a collection's elements or a map's keys, if they have several columns.
     *
     * @param prefix how the names of overrides for this part of the collection begin
     */
    Optional<ClassModel> classOf(Attribute collection, JavaType part, String annotation, String prefix) {
        Optional<String> composite = collection
                .annotation(annotation)
                .flatMap(a -> TypeMapper.className(a, "value"))
                .or(() -> context.registrations.compositeType(part));
        return composite.isPresent()
                ? composite.flatMap(context.customTypes::embeddable).flatMap(context::classOf)
                : context.classOf(part).filter(c -> c.has(Jpa.EMBEDDABLE) || isForced(collection, c, prefix));
    }

    boolean isEmbeddable(JavaType type) {
        return context.classOf(type).filter(c -> c.has(Jpa.EMBEDDABLE)).isPresent();
    }

    /**
     * Whether overrides make a class of the user's an embeddable that does not say so itself (source:
     * {@code CollectionBinder.annotatedElementType}, {@code MapBinder.annotatedMapKeyType}).
     */
    private static boolean isForced(Attribute attribute, ClassModel type, String prefix) {
        return !type.name().startsWith("java.")
                && type.kind() != ClassModel.Kind.ENUM
                && attribute.repeated(Jpa.ATTRIBUTE_OVERRIDE, Jpa.ATTRIBUTE_OVERRIDES).stream()
                        .anyMatch(o -> o.text("name").startsWith(prefix));
    }

    /** Whether an embedded attribute is kept as one value: as JSON, XML or a structured type. */
    boolean isAggregate(Attribute attribute) {
        return attribute.has(Jpa.JDBC_TYPE_CODE)
                || attribute.has(Jpa.STRUCT)
                || context.classOf(attribute.type())
                        .filter(c -> c.has(Jpa.STRUCT))
                        .isPresent();
    }

    Optional<ClassModel> classOf(Attribute attribute) {
        Optional<String> composite = composite(attribute);
        if (composite.isPresent()) {
            return composite.flatMap(context.customTypes::embeddable).flatMap(context::classOf);
        }
        JavaType type = attribute
                .annotation(Jpa.TARGET_EMBEDDABLE)
                .or(() -> context.classOf(attribute.type()).flatMap(c -> c.annotation(Jpa.TARGET_EMBEDDABLE)))
                .flatMap(t -> t.classValue("value"))
                .orElse(attribute.type());
        return context.classOf(type);
    }

    /** The holder for what is inside the embeddable. */
    Holder inside(Attribute attribute, ClassModel type, Holder outer, Holder.Role role) {
        List<Annotated> words = new ArrayList<>();
        words.add(attribute);
        words.addAll(words(attribute, type));
        return inside(attribute, type, outer, role, "", outer.overrides().below(attribute.name(), words));
    }

    /** As above, for one part of a collection: of the attribute's own overrides those that begin with the prefix. */
    Holder insideCollection(Plural plural, Attribute part, ClassModel type, Holder outer, String prefix) {
        Overrides overrides = outer.overrides()
                .belowCollection(pathOf(part, prefix), part, prefix, CollectionConverts.of(plural), words(part, type));
        return inside(part, type, outer, Holder.Role.ELEMENT, prefix, overrides);
    }

    private List<ClassModel> words(Attribute attribute, ClassModel type) {
        return levels(type, attribute.type()).stream()
                .map(AttributeCollector.Level::type)
                .toList();
    }

    private Holder inside(
            Attribute attribute, ClassModel type, Holder outer, Holder.Role role, String prefix, Overrides overrides) {
        Set<String> within = new LinkedHashSet<>(outer.within());
        within.add(type.name());
        Access below = attribute.isPlural()
                ? Access.explicit(attribute)
                        .or(() -> ofIdentifier(outer.entity()))
                        .orElse(outer.accessBelow())
                : outer.accessBelow();
        return new Holder(
                outer.entity(),
                outer.sourceOf(attribute.name()),
                outer.table(),
                overrides,
                Access.explicit(attribute).orElse(below),
                prefix.equals("key")
                        ? Access.PROPERTY
                        : below, // MapBinder.handleCompositeMapKey tells its binder of no access
                role,
                outer.nullability(),
                ColumnMapper.namingBelow(attribute, outer),
                within);
    }

    /** What the elements of collections are accessed by (source: {@code CollectionBinder.accessType}). */
    private static Optional<Access> ofIdentifier(EntityDraft entity) {
        return entity.root().properties.values().stream()
                .map(p -> p.attribute().member())
                .filter(m -> m.has(Jpa.ID) || m.has(Jpa.EMBEDDED_ID))
                .findFirst()
                .map(m -> m.kind() == Member.Kind.GETTER ? Access.PROPERTY : Access.FIELD);
    }

    /** Where overrides from further out see the attribute; those of map keys are hidden from them. */
    private static String pathOf(Attribute attribute, String prefix) {
        return switch (prefix) {
            case "" -> attribute.name();
            case "key" -> attribute.name() + ".mapkey.key";
            default -> attribute.name() + "." + prefix;
        };
    }

    /** Binds all attributes of an embeddable, those of its superclasses and of its subclasses. */
    Value.Component bind(ClassModel type, JavaType usedAs, Holder inside, Part part) {
        List<Attribute> attributes = distinct(attributes(type, usedAs, inside));
        Value.Component component =
                new Value.Component(new LinkedHashMap<>(), order(type, attributes, inside.role()), Optional.empty());
        for (Attribute attribute : attributes) {
            part.apply(attribute, component)
                    .ifPresent(p -> component.properties().put(p.name(), p));
        }
        return component;
    }

    private static List<Attribute> distinct(List<Attribute> attributes) {
        Map<String, Attribute> byName = new LinkedHashMap<>();
        attributes.stream().filter(a -> !a.has(Jpa.PARENT)).forEach(a -> byName.putIfAbsent(a.name(), a));
        return List.copyOf(byName.values());
    }

    /**
     * The names of the attributes in the order of their columns: sorted, but not those of a record nor those inside a collection,
     * which are bound after Hibernate sorts (source: {@code Component.sortProperties}, {@code Set.createPrimaryKey}).
     */
    List<String> order(ClassModel type, List<Attribute> attributes, Holder.Role role) {
        List<String> names = attributes.stream().map(Attribute::name).toList();
        boolean simpleRecord = type.kind() == ClassModel.Kind.RECORD
                && names.equals(type.members().stream().map(Member::name).toList());
        return simpleRecord || role == Holder.Role.ELEMENT
                ? names
                : names.stream().sorted().toList();
    }

    List<Attribute> attributes(ClassModel type, JavaType usedAs, Holder inside) {
        List<Attribute> attributes = new ArrayList<>();
        for (AttributeCollector.Level level : levels(type, usedAs)) {
            attributes.addAll(context.attributes.declared(level, inside.access()));
        }
        for (ClassModel subclass : subclasses(type)) {
            AttributeCollector.Level level = new AttributeCollector.Level(subclass, TypeBindings.none());
            attributes.addAll(context.attributes.declared(level, inside.access()));
        }
        return attributes;
    }

    /** The class and its mapped superclasses; not one that is an embeddable itself (source: {@code isValidSuperclass}). */
    private List<AttributeCollector.Level> levels(ClassModel type, JavaType usedAs) {
        List<JavaType> arguments =
                usedAs instanceof JavaType.Declared declared && declared.name().equals(type.name())
                        ? declared.arguments()
                        : List.of();
        List<AttributeCollector.Level> levels = new ArrayList<>();
        boolean idClass = !type.has(Jpa.EMBEDDABLE);
        for (AttributeCollector.Level level : context.attributes.hierarchy(type, TypeBindings.of(type, arguments))) {
            boolean counts = level.type().name().equals(type.name())
                    || level.type().has(Jpa.MAPPED_SUPERCLASS)
                    || (idClass && !level.type().name().equals("java.lang.Object"));
            if (!counts) {
                break;
            }
            levels.add(level);
        }
        return levels;
    }

    /** The managed embeddables that extend this one, each after its superclass. */
    List<ClassModel> subclasses(ClassModel type) {
        if (!type.has(Jpa.EMBEDDABLE)) {
            return List.of();
        }
        return subclasses.getOrDefault(type.name(), List.of());
    }

    private static Map<String, List<ClassModel>> subclasses(MappingContext context) {
        Map<String, List<ClassModel>> found = new LinkedHashMap<>();
        for (ClassModel type : context.managed) {
            if (type.has(Jpa.EMBEDDABLE)) {
                context.attributes.hierarchy(type, TypeBindings.none()).stream()
                        .skip(1)
                        .map(AttributeCollector.Level::type)
                        .filter(c -> c.has(Jpa.EMBEDDABLE))
                        .forEach(c -> found.computeIfAbsent(c.name(), n -> new ArrayList<>())
                                .add(type));
            }
        }
        return found;
    }
}
