package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code @AttributeOverride}, {@code @AssociationOverride} and {@code @Convert(attributeName)} say about the attributes
 * below one point. The outermost word counts (source: {@code AbstractPropertyHolder}).
 */
final class Overrides {
    private final Optional<Overrides> parent;
    private final String name;
    private final Optional<CollectionConverts> ofCollection;
    private final Map<String, List<AnnotationModel>> columns = new LinkedHashMap<>();
    private final Map<String, AnnotationModel> associations = new LinkedHashMap<>();
    private final Map<String, AnnotationModel> converts = new LinkedHashMap<>();

    private Overrides(Optional<Overrides> parent, String name, Optional<CollectionConverts> ofCollection) {
        this.parent = parent;
        this.name = name;
        this.ofCollection = ofCollection;
    }

    /** Those of an entity: its own class's words before those of its superclasses. */
    static Overrides ofHierarchy(List<? extends Annotated> hierarchy) {
        Overrides overrides = new Overrides(Optional.empty(), "", Optional.empty());
        hierarchy.forEach(overrides::read);
        return overrides;
    }

    /** Those below an embedded attribute, whose own annotations come before those of the embedded class. */
    Overrides below(String attribute, List<? extends Annotated> words) {
        Overrides overrides = new Overrides(Optional.of(this), attribute, Optional.empty());
        words.forEach(overrides::read);
        return overrides;
    }

    /**
     * Those in the elements or keys of a collection: of its own annotations those whose name has the prefix, which is cut off. What
     * further out is said of converters does not reach them.
     */
    Overrides belowCollection(
            String path,
            Annotated collection,
            String prefix,
            CollectionConverts converts,
            List<? extends Annotated> words) {
        Overrides overrides = new Overrides(Optional.of(this), path, Optional.of(converts));
        overrides.readNames(collection, prefix);
        words.forEach(overrides::read);
        return overrides;
    }

    /** Whether they are those of an element or key, and not of an embeddable inside one. */
    boolean areOfCollection() {
        return ofCollection.isPresent();
    }

    private void read(Annotated element) {
        readNames(element, "");
        for (AnnotationModel convert : element.repeated(Jpa.CONVERT, Jpa.CONVERTS)) {
            convert.nonEmpty("attributeName").ifPresent(path -> converts.putIfAbsent(path, convert));
        }
    }

    private void readNames(Annotated element, String prefix) {
        Map<String, List<AnnotationModel>> found = new LinkedHashMap<>();
        for (AnnotationModel override : element.repeated(Jpa.ATTRIBUTE_OVERRIDE, Jpa.ATTRIBUTE_OVERRIDES)) {
            cut(override.text("name"), prefix).ifPresent(path -> override.nested("column")
                    .ifPresent(c ->
                            found.computeIfAbsent(path, p -> new ArrayList<>()).add(c)));
        }
        found.forEach(columns::putIfAbsent);
        for (AnnotationModel override : element.repeated(Jpa.ASSOCIATION_OVERRIDE, Jpa.ASSOCIATION_OVERRIDES)) {
            cut(override.text("name"), prefix).ifPresent(path -> associations.putIfAbsent(path, override));
        }
    }

    private static Optional<String> cut(String path, String prefix) {
        if (prefix.isEmpty()) {
            return Optional.of(path);
        }
        if (path.startsWith(prefix + ".")) {
            return Optional.of(path.substring(prefix.length() + 1));
        }
        return Optional.empty();
    }

    Optional<AnnotationModel> column(String path) {
        return parent.flatMap(p -> p.column(name + "." + path))
                .or(() -> Optional.ofNullable(columns.get(path)).map(found -> found.get(0)));
    }

    Optional<AnnotationModel> association(String path) {
        return parent.flatMap(p -> p.association(name + "." + path))
                .or(() -> Optional.ofNullable(associations.get(path)));
    }

    Optional<AnnotationModel> convert(String path) {
        Optional<AnnotationModel> outer = ofCollection.isPresent()
                ? ofCollection.get().inside(path)
                : parent.flatMap(p -> p.convert(name + "." + path));
        return outer.or(() -> Optional.ofNullable(converts.get(path)));
    }
}
