package dev.driftless.processor.entity;

import java.util.List;

/** A type as an attribute declares it. */
public sealed interface JavaType {

    /** One of the eight primitives, by keyword. */
    record Primitive(String keyword) implements JavaType {}

    /**
     * A class, interface, enum or record.
     *
     * @param name the binary name, {@code java.util.Map$Entry}
     * @param arguments type arguments, empty for a raw type or none
     */
    record Declared(String name, List<JavaType> arguments) implements JavaType {
        public static final Declared OBJECT = of("java.lang.Object");

        public Declared {
            arguments = List.copyOf(arguments);
        }

        public static Declared of(String name) {
            return new Declared(name, List.of());
        }
    }

    /** An array. */
    record ArrayOf(JavaType component) implements JavaType {}

    /**
     * A type variable of a generic class.
     *
     * @param name its name, {@code T}
     * @param bound its first bound, {@code java.lang.Object} if none
     */
    record Variable(String name, JavaType bound) implements JavaType {}

    /** A wildcard, known by its upper bound. */
    record Wildcard(JavaType bound) implements JavaType {}

    /** A type that the compiler could not resolve; it reports that itself. */
    record Unresolved(String text) implements JavaType {}
}
