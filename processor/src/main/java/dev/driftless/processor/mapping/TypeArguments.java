package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.ClassModels;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.JavaType.Declared;
import java.util.List;
import java.util.Optional;

/** Finds the type arguments with which a class implements a generic interface, through generic superclasses. */
final class TypeArguments {
    private final ClassModels classes;
    private final String of;

    private TypeArguments(ClassModels classes, String of) {
        this.classes = classes;
        this.of = of;
    }

    /**
     * The arguments.
     *
     * @param of the binary name of the interface
     * @return absent if the class does not implement it, or does so without arguments
     */
    static Optional<List<JavaType>> find(ClassModels classes, String className, String of) {
        TypeArguments search = new TypeArguments(classes, of);
        return classes.find(className).flatMap(c -> search.in(c, TypeBindings.none()));
    }

    private Optional<List<JavaType>> in(ClassModel type, TypeBindings bindings) {
        for (Declared above : type.interfaces()) {
            Optional<List<JavaType>> found = in(above, bindings);
            if (found.isPresent()) {
                return found;
            }
        }
        return type.superclass().flatMap(above -> in(above, bindings));
    }

    private Optional<List<JavaType>> in(Declared above, TypeBindings bindings) {
        List<JavaType> arguments =
                above.arguments().stream().map(bindings::resolve).toList();
        if (above.name().equals(of)) {
            return arguments.isEmpty() ? Optional.empty() : Optional.of(arguments);
        }
        return classes.find(above.name()).flatMap(c -> in(c, TypeBindings.of(c, arguments)));
    }
}
