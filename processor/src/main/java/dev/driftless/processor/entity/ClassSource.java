package dev.driftless.processor.entity;

import java.util.List;
import java.util.Optional;

/**
 * What the source of a class says beyond its {@link ClassModel}: values and code.
 *
 * @param name the binary name
 * @param fields in order, an enum's constants among them
 * @param methods in order, constructors under the name {@code <init>}
 */
public record ClassSource(String name, List<Field> fields, List<Method> methods) {
    public static final String CONSTRUCTOR = "<init>";

    public ClassSource {
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
    }

    /** A field with what it is set to where it is declared. */
    public record Field(String name, boolean isStatic, Optional<Code> value) {}

    /**
     * A method or constructor.
     *
     * @param name its name
     * @param isStatic whether it is static
     * @param parameters their names
     * @param body absent if it is abstract
     */
    public record Method(String name, boolean isStatic, List<String> parameters, Optional<Code> body) {
        public Method {
            parameters = List.copyOf(parameters);
        }
    }

    /** The method of a name and number of parameters; absent if there is none, or more than one. */
    public Optional<Method> method(String methodName, int parameters) {
        List<Method> found = methods.stream()
                .filter(m -> m.name().equals(methodName) && m.parameters().size() == parameters)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    public Optional<Field> field(String fieldName) {
        return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
    }
}
