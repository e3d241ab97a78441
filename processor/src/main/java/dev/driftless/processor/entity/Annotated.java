package dev.driftless.processor.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something that carries annotations. */
public interface Annotated {
    List<AnnotationModel> annotations();

    Origin origin();

    /** The annotation of a type, given by its binary name. */
    default Optional<AnnotationModel> annotation(String type) {
        for (AnnotationModel annotation : annotations()) {
            if (annotation.type().equals(type)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    default boolean has(String type) {
        return annotation(type).isPresent();
    }

    /** All annotations of a repeatable type: those given singly, and those inside its container's {@code value}. */
    default List<AnnotationModel> repeated(String type, String container) {
        List<AnnotationModel> found = new ArrayList<>();
        for (AnnotationModel annotation : annotations()) {
            if (annotation.type().equals(type)) {
                found.add(annotation);
            } else if (annotation.type().equals(container)) {
                found.addAll(annotation.annotations("value"));
            }
        }
        return found;
    }
}
