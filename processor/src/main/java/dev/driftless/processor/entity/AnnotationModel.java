package dev.driftless.processor.entity;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An annotation at an element.
 *
 * @param type the annotation type's binary name
 * @param values all members by name, defaults included
 * @param explicit the names of the members that the source gives
 * @param origin where it stands
 */
public record AnnotationModel(
        String type, SortedMap<String, AnnotationValue> values, Set<String> explicit, Origin origin) {
    public AnnotationModel {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        explicit = Collections.unmodifiableSet(new TreeSet<>(explicit));
    }

    /** A string member; the empty string if the annotation has no such member. */
    public String text(String member) {
        return values.get(member) instanceof AnnotationValue.Text text ? text.value() : "";
    }

    /** A string member that says something: absent if it is the empty string. */
    public Optional<String> nonEmpty(String member) {
        return Optional.of(text(member)).filter(t -> !t.isEmpty());
    }

    public int number(String member, int otherwise) {
        return values.get(member) instanceof AnnotationValue.Whole whole ? Math.toIntExact(whole.value()) : otherwise;
    }

    public boolean flag(String member, boolean otherwise) {
        return values.get(member) instanceof AnnotationValue.Flag flag ? flag.value() : otherwise;
    }

    /** The name of an enum constant; the empty string if there is no such member. */
    public String constant(String member) {
        return values.get(member) instanceof AnnotationValue.Constant constant ? constant.name() : "";
    }

    public Optional<JavaType> classValue(String member) {
        return values.get(member) instanceof AnnotationValue.ClassOf classOf
                ? Optional.of(classOf.type())
                : Optional.empty();
    }

    public Optional<AnnotationModel> nested(String member) {
        return values.get(member) instanceof AnnotationValue.Nested nested
                ? Optional.of(nested.annotation())
                : Optional.empty();
    }

    /** The elements of an array member; a single value counts as an array of one. */
    public List<AnnotationValue> list(String member) {
        AnnotationValue value = values.get(member);
        if (value instanceof AnnotationValue.Many many) {
            return many.values();
        }
        return value == null ? List.of() : List.of(value);
    }

    public List<String> texts(String member) {
        return list(member).stream()
                .filter(AnnotationValue.Text.class::isInstance)
                .map(v -> ((AnnotationValue.Text) v).value())
                .toList();
    }

    public List<AnnotationModel> annotations(String member) {
        return list(member).stream()
                .filter(AnnotationValue.Nested.class::isInstance)
                .map(v -> ((AnnotationValue.Nested) v).annotation())
                .toList();
    }

    /** The same annotation with other values for some members. */
    public AnnotationModel with(Map<String, AnnotationValue> others) {
        SortedMap<String, AnnotationValue> all = new TreeMap<>(values);
        all.putAll(others);
        return new AnnotationModel(type, all, explicit, origin);
    }

    /** This annotation's origin, narrowed to one of its members if the source gives it. */
    public Origin originOf(String member) {
        return explicit.contains(member) ? origin.at(member) : origin;
    }
}
