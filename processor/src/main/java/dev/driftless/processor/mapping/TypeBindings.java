package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.JavaType.ArrayOf;
import dev.driftless.processor.entity.JavaType.Declared;
import dev.driftless.processor.entity.JavaType.Variable;
import dev.driftless.processor.entity.JavaType.Wildcard;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the type variables of one class stand for, seen from a subclass or a usage.
 *
 * @param arguments by the variable's name
 */
record TypeBindings(Map<String, JavaType> arguments) {
    TypeBindings {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    static TypeBindings none() {
        return new TypeBindings(Map.of());
    }

    /** The bindings inside a generic class that is used with the given arguments. */
    static TypeBindings of(ClassModel type, List<JavaType> arguments) {
        Map<String, JavaType> bound = new LinkedHashMap<>();
        for (int i = 0; i < type.typeParameters().size() && i < arguments.size(); i++) {
            bound.put(type.typeParameters().get(i), arguments.get(i));
        }
        return new TypeBindings(bound);
    }

    /** The type with all known variables replaced; an unknown variable becomes its bound. */
    JavaType resolve(JavaType type) {
        if (type instanceof Variable variable) {
            JavaType bound = arguments.get(variable.name());
            return bound != null ? bound : erased(variable);
        }
        if (type instanceof Declared declared && !declared.arguments().isEmpty()) {
            return new Declared(
                    declared.name(),
                    declared.arguments().stream().map(this::resolve).toList());
        }
        if (type instanceof ArrayOf array) {
            return new ArrayOf(resolve(array.component()));
        }
        if (type instanceof Wildcard wildcard) {
            return resolve(wildcard.bound());
        }
        return type;
    }

    /** The type with a variable replaced by its bound, where Hibernate knows no more. */
    static JavaType bounded(JavaType type) {
        return type instanceof Variable variable ? erased(variable) : type;
    }

    private static JavaType erased(Variable variable) {
        return variable.bound() instanceof Declared declared
                ? Declared.of(declared.name())
                : variable.bound() instanceof Variable outer ? erased(outer) : variable.bound();
    }
}
