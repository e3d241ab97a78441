package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.JavaType;
import java.util.Optional;

/**
 * A collection attribute, and what its type and annotations say about it (source:
 * {@code CollectionBinder.determineCollectionClassification}).
 *
 * @param attribute the attribute
 * @param shape what kind of collection it is
 * @param element the element's type
 * @param key the type of a map's key
 */
record Plural(Attribute attribute, Shape shape, JavaType element, Optional<JavaType> key) {
    /** The kinds of collections, by how their table is keyed. */
    enum Shape {
        SET,
        BAG,
        LIST,
        MAP,
        ID_BAG
    }

    static Optional<Plural> of(Attribute attribute, MappingContext context) {
        JavaType type = attribute.type();
        if (type instanceof JavaType.ArrayOf array) {
            return Optional.of(
                    new Plural(attribute, Shape.LIST, target(attribute, array.component()), Optional.empty()));
        }
        if (!(type instanceof JavaType.Declared declared)) {
            return Optional.empty();
        }
        boolean map = context.isSubtype(declared.name(), "java.util.Map");
        JavaType element = target(attribute, argument(declared, map ? 1 : 0));
        Optional<JavaType> key = map ? Optional.of(keyType(attribute, key(attribute, declared))) : Optional.empty();
        return Optional.of(new Plural(attribute, shape(attribute, declared.name(), map, context), element, key));
    }

    private static JavaType argument(JavaType.Declared type, int index) {
        return index < type.arguments().size() ? type.arguments().get(index) : JavaType.Declared.OBJECT;
    }

    /** A key whose type is a variable has its bound; Hibernate refuses one without (source: {@code MapBinder.getKeyType}). */
    private static JavaType key(Attribute attribute, JavaType.Declared type) {
        JavaType resolved = argument(type, 0);
        if (attribute.member().type() instanceof JavaType.Declared declared
                && argument(declared, 0) instanceof JavaType.Variable variable) {
            JavaType bound = TypeBindings.bounded(variable);
            return bound.equals(JavaType.Declared.OBJECT) ? resolved : bound;
        }
        return resolved;
    }

    private static JavaType target(Attribute attribute, JavaType declared) {
        Optional<JavaType> target = attribute
                .annotation(Jpa.ONE_TO_MANY)
                .or(() -> attribute.annotation(Jpa.MANY_TO_MANY))
                .flatMap(a -> a.classValue("targetEntity"))
                .or(() -> attribute.annotation(Jpa.ELEMENT_COLLECTION).flatMap(a -> a.classValue("targetClass")))
                .filter(JavaType.Declared.class::isInstance)
                .or(() -> attribute.annotation(Jpa.TARGET_EMBEDDABLE).flatMap(a -> a.classValue("value")));
        return target.filter(JavaType.Declared.class::isInstance).orElse(declared);
    }

    private static JavaType keyType(Attribute attribute, JavaType declared) {
        return attribute
                .annotation(Jpa.MAP_KEY_CLASS)
                .flatMap(a -> a.classValue("value"))
                .filter(JavaType.Declared.class::isInstance)
                .orElse(declared);
    }

    private static Shape shape(Attribute attribute, String type, boolean map, MappingContext context) {
        if (attribute.has(Jpa.BAG)) {
            return Shape.BAG;
        }
        if (attribute.annotations().stream().anyMatch(a -> a.type().startsWith(Jpa.COLLECTION_ID))) {
            return Shape.ID_BAG;
        }
        Shape byType = map
                ? Shape.MAP
                : context.isSubtype(type, "java.util.Set") ? Shape.SET : listOrBag(attribute, type, context);
        return attribute
                .annotation(Jpa.COLLECTION_TYPE)
                .map(t -> ofOwnType(t, attribute, byType, context))
                .orElse(byType);
    }

    private static Shape listOrBag(Attribute attribute, String type, MappingContext context) {
        boolean indexed = attribute.has(Jpa.ORDER_COLUMN)
                || attribute.annotations().stream()
                        .anyMatch(a -> a.type().startsWith("org.hibernate.annotations.ListIndex"));
        return indexed && context.isSubtype(type, "java.util.List") ? Shape.LIST : Shape.BAG;
    }

    /** With a collection type of your own, its code says what it is (source: {@code UserCollectionType.getClassification}). */
    private static Shape ofOwnType(
            AnnotationModel annotation, Attribute attribute, Shape byType, MappingContext context) {
        Optional<Shape> known = annotation
                .classValue("type")
                .flatMap(t -> t instanceof JavaType.Declared declared
                        ? context.customTypes.classification(declared.name())
                        : Optional.empty())
                .flatMap(Plural::ofClassification);
        if (known.isEmpty() && byType == Shape.BAG) {
            context.problems.unread(
                    attribute.origin(),
                    "whether a collection with a type of its own has a position column, that type's code says, which cannot"
                            + " be read: it is taken to have none. Give a list @OrderColumn");
        }
        return known.orElse(byType);
    }

    private static Optional<Shape> ofClassification(String classification) {
        return switch (classification) {
            case "ARRAY", "LIST" -> Optional.of(Shape.LIST);
            case "BAG" -> Optional.of(Shape.BAG);
            case "ID_BAG" -> Optional.of(Shape.ID_BAG);
            case "SET", "SORTED_SET", "ORDERED_SET" -> Optional.of(Shape.SET);
            case "MAP", "SORTED_MAP", "ORDERED_MAP" -> Optional.of(Shape.MAP);
            default -> Optional.empty();
        };
    }

    boolean isOneToMany() {
        return attribute.has(Jpa.ONE_TO_MANY);
    }

    Optional<String> mappedBy() {
        return association().flatMap(a -> a.nonEmpty("mappedBy"));
    }

    private Optional<AnnotationModel> association() {
        return attribute.annotation(Jpa.ONE_TO_MANY).or(() -> attribute.annotation(Jpa.MANY_TO_MANY));
    }

    /** {@code @JoinTable}, from the attribute or from outside. */
    Optional<AnnotationModel> joinTable(Holder holder) {
        return holder.overrides()
                .association(attribute.name())
                .flatMap(o -> o.nested("joinTable"))
                .filter(t -> t.nonEmpty("name").isPresent()
                        || !t.annotations("joinColumns").isEmpty()
                        || !t.annotations("inverseJoinColumns").isEmpty())
                .or(() -> attribute.annotation(Jpa.JOIN_TABLE));
    }
}
