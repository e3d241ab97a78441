package dev.driftless.processor.entity;

import java.util.Optional;

/**
 * A place in the sources, by names, so that it stays valid across compiler rounds.
 *
 * @param type the binary name of the class
 * @param member the field or record component, or the method with {@code ()} after its name; absent for the class itself
 * @param annotation the binary name of an annotation type there; absent for the element itself
 * @param index which of several such annotations, from 0
 * @param attribute the annotation's member, or the path to a part of it, {@code indexes[1].columnList}; absent for the whole
 *     annotation
 */
public record Origin(
        String type, Optional<String> member, Optional<String> annotation, int index, Optional<String> attribute) {
    public static Origin of(String type) {
        return new Origin(type, Optional.empty(), Optional.empty(), 0, Optional.empty());
    }

    public static Origin of(String type, String member) {
        return new Origin(type, Optional.of(member), Optional.empty(), 0, Optional.empty());
    }

    public Origin on(String annotationType, int which) {
        return new Origin(type, member, Optional.of(annotationType), which, Optional.empty());
    }

    /** A member of the annotation, or of the annotation nested here. */
    public Origin at(String annotationAttribute) {
        String path = attribute.map(outer -> outer + "." + annotationAttribute).orElse(annotationAttribute);
        return new Origin(type, member, annotation, index, Optional.of(path));
    }

    /** One element of the array that stands here. */
    public Origin element(int which) {
        return new Origin(type, member, annotation, index, attribute.map(array -> array + "[" + which + "]"));
    }
}
