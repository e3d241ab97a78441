package dev.driftless.processor.entity;

import java.util.List;
import java.util.Optional;

/**
 * A class as the compiler saw it, from source or from a class file.
 *
 * @param name the binary name, {@code app.Outer$Inner}
 * @param kind what it is
 * @param isAbstract whether it is abstract
 * @param typeParameters the names of its type parameters
 * @param superclass with type arguments; absent for {@code java.lang.Object}, interfaces and where there is none
 * @param interfaces with type arguments
 * @param annotations its annotations
 * @param members fields, then getters, each by name, because not every compiler knows the order of a class file's; of a record its
 *     components, in order; of an annotation its elements, as getters. Empty for the classes of {@code java.*}
 * @param enumConstants of an enum, in order
 * @param origin where it stands
 */
public record ClassModel(
        String name,
        Kind kind,
        boolean isAbstract,
        List<String> typeParameters,
        Optional<JavaType.Declared> superclass,
        List<JavaType.Declared> interfaces,
        List<AnnotationModel> annotations,
        List<Member> members,
        List<String> enumConstants,
        Origin origin)
        implements Annotated {
    public ClassModel {
        typeParameters = List.copyOf(typeParameters);
        interfaces = List.copyOf(interfaces);
        annotations = List.copyOf(annotations);
        members = List.copyOf(members);
        enumConstants = List.copyOf(enumConstants);
    }

    /** What kind of type it is. */
    public enum Kind {
        CLASS,
        INTERFACE,
        ENUM,
        RECORD,
        ANNOTATION
    }

    /** The part after the last dot of the binary name, {@code Outer$Inner}: Hibernate's default entity name. */
    public String unqualifiedName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
