package dev.driftless.processor.entity;

import java.util.List;

/**
 * A field, getter or record component, before anybody decided whether it is a persistent attribute.
 *
 * @param name the attribute's name: of the field or component, or the getter's property name
 * @param kind where it was declared
 * @param type its declared type, type variables unresolved
 * @param isStatic whether it is static
 * @param isTransient whether the field has the {@code transient} modifier
 * @param annotations its annotations
 * @param origin where it stands
 */
public record Member(
        String name,
        Kind kind,
        JavaType type,
        boolean isStatic,
        boolean isTransient,
        List<AnnotationModel> annotations,
        Origin origin)
        implements Annotated {
    public Member {
        annotations = List.copyOf(annotations);
    }

    /** The same with other annotations. */
    public Member withAnnotations(List<AnnotationModel> others) {
        return new Member(name, kind, type, isStatic, isTransient, others, origin);
    }

    /** The ways to declare an attribute. */
    public enum Kind {
        FIELD,
        GETTER,
        RECORD_COMPONENT
    }
}
