package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the {@code @Convert} of a collection say of its elements and keys. Only the collection's own count, and embedded keys listen to
 * what is said of the elements (source: {@code CollectionPropertyHolder.applyLocalConvert}, {@code locateAttributeConversionInfo}).
 *
 * @param elements by the path below an element, empty for the element itself
 * @param keys by the path below a key
 */
record CollectionConverts(Map<String, AnnotationModel> elements, Map<String, AnnotationModel> keys) {
    private static final List<String> ELEMENTS_NOT_CONVERTED = List.of(
            Jpa.MANY_TO_ANY, Jpa.ONE_TO_MANY, Jpa.MANY_TO_MANY, Jpa.ENUMERATED, Jpa.TEMPORAL, Jpa.COLLECTION_TYPE);
    private static final List<String> KEYS_NOT_CONVERTED =
            List.of(Jpa.MAP_KEY_ENUMERATED, Jpa.MAP_KEY_TEMPORAL, Jpa.MAP_KEY_CLASS, Jpa.MAP_KEY_TYPE);

    static CollectionConverts of(Plural plural) {
        Attribute attribute = plural.attribute();
        boolean ofKeys = plural.key().isPresent() && KEYS_NOT_CONVERTED.stream().noneMatch(attribute::has);
        boolean ofElements = ELEMENTS_NOT_CONVERTED.stream().noneMatch(attribute::has);
        CollectionConverts converts = new CollectionConverts(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (AnnotationModel convert : attribute.repeated(Jpa.CONVERT, Jpa.CONVERTS)) {
            String name = convert.text("attributeName");
            Optional<String> key = below(name, "key").or(() -> ofElements ? Optional.empty() : Optional.of(name));
            Optional<String> element = below(name, "value").or(() -> ofKeys ? Optional.empty() : Optional.of(name));
            if (name.isEmpty() && ofElements) {
                converts.elements.put(name, convert);
            } else if (ofKeys && key.isPresent()) {
                converts.keys.put(key.get(), convert);
            } else if (ofElements && element.isPresent()) {
                converts.elements.put(element.get(), convert);
            }
        }
        return converts;
    }

    private static Optional<String> below(String path, String prefix) {
        if (path.equals(prefix)) {
            return Optional.of("");
        }
        return path.startsWith(prefix + ".") ? Optional.of(path.substring(prefix.length() + 1)) : Optional.empty();
    }

    Optional<AnnotationModel> element() {
        return Optional.ofNullable(elements.get(""));
    }

    Optional<AnnotationModel> key() {
        return Optional.ofNullable(keys.get(""));
    }

    /** For an attribute inside an embedded element, or an embedded key. */
    Optional<AnnotationModel> inside(String path) {
        Optional<String> key = below(path, "key");
        return Optional.ofNullable(
                key.isPresent()
                        ? keys.get(key.get())
                        : elements.get(below(path, "element").orElse(path)));
    }
}
