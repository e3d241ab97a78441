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
    private final boolean ofCollection;
    private final Map<String, List<AnnotationModel>> columns = new LinkedHashMap<>();
    private final Map<String, AnnotationModel> associations = new LinkedHashMap<>();
    private final Map<String, AnnotationModel> converts = new LinkedHashMap<>();

    private Overrides(Optional<Overrides> parent, String name, boolean ofCollection) {
        this.parent = parent;
        this.name = name;
        this.ofCollection = ofCollection;
    }

    /** Those of an entity: its own class's words before those of its superclasses. */
    static Overrides ofHierarchy(List<? extends Annotated> hierarchy) {
        Overrides overrides = new Overrides(Optional.empty(), "", false);
        hierarchy.forEach(c -> overrides.read(c, ""));
        return overrides;
    }

    /** Those below an embedded attribute, whose own annotations come before those of the embedded class. */
    Overrides below(String attribute, List<? extends Annotated> words) {
        return below(new Overrides(Optional.of(this), attribute, false), words, "");
    }

    /**
     * As {@link #below}, in a part of a collection: of the annotations only those whose name has the prefix, which is cut off. No
     * {@code @Convert} from further out comes here (source: {@code CollectionPropertyHolder.locateAttributeConversionInfo}).
     */
    Overrides belowCollection(String path, List<? extends Annotated> words, String prefix) {
        return below(new Overrides(Optional.of(this), path, true), words, prefix);
    }

    private static Overrides below(Overrides overrides, List<? extends Annotated> words, String prefix) {
        for (int i = 0; i < words.size(); i++) {
            overrides.read(words.get(i), i == 0 ? prefix : "");
        }
        return overrides;
    }

    private void read(Annotated element, String prefix) {
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
        for (AnnotationModel convert : element.repeated(Jpa.CONVERT, Jpa.CONVERTS)) {
            convert.nonEmpty("attributeName")
                    .flatMap(path -> cut(path, prefix))
                    .ifPresent(path -> converts.putIfAbsent(path, convert));
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
        return parent.filter(p -> !ofCollection)
                .flatMap(p -> p.convert(name + "." + path))
                .or(() -> Optional.ofNullable(converts.get(path)));
    }
}
