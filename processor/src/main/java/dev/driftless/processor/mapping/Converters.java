package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.JavaType.Declared;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attribute converters: those that apply by themselves, and what a converter stores. */
final class Converters {
    private static final String BUILT_IN = "org.hibernate.type.";
    private final MappingContext context;
    private final Map<JavaType, ClassModel> automatic = new LinkedHashMap<>();

    /**
     * What a converter stores.
     *
     * @param type the type on the database's side
     * @param checks the conditions Hibernate derives
     */
    record Converted(JavaType type, List<String> checks) {}

    Converters(MappingContext context) {
        this.context = context;
        for (ClassModel type : context.managed) {
            boolean applies = type.annotation(Jpa.CONVERTER)
                    .map(c -> c.flag("autoApply", false))
                    .orElse(false);
            if (applies) {
                sides(type.name()).ifPresent(sides -> automatic.putIfAbsent(boxed(sides.get(0)), type));
            }
        }
    }

    Optional<Converted> converted(BasicUse use) {
        Optional<AnnotationModel> convert = use.convert();
        if (convert.isPresent()) {
            if (convert.get().flag("disableConversion", false)) {
                return Optional.empty();
            }
            Optional<Declared> converter = convert.get()
                    .classValue("converter")
                    .filter(Declared.class::isInstance)
                    .map(Declared.class::cast)
                    .filter(c -> !c.name().equals(Jpa.ATTRIBUTE_CONVERTER));
            if (converter.isPresent()) {
                return converted(use, converter.get().name());
            }
        }
        return Optional.ofNullable(automatic.get(boxed(use.type())))
                .filter(c -> mayApply(use))
                .flatMap(c -> converted(use, c.name()));
    }

    private static boolean mayApply(BasicUse use) {
        return use.enumerated().isEmpty()
                && use.temporal().isEmpty()
                && !(use.role() == BasicUse.Role.ATTRIBUTE
                        && (use.element().has(Jpa.ID) || use.element().has(Jpa.VERSION)));
    }

    private Optional<Converted> converted(BasicUse use, String converter) {
        Optional<Converted> builtIn = builtIn(converter);
        if (builtIn.isPresent()) {
            return builtIn;
        }
        Optional<List<JavaType>> sides = sides(converter);
        if (sides.isEmpty()) {
            context.problems.unsupported(
                    use.element().origin(),
                    "the converter " + converter + " is not understood: its type arguments cannot be seen."
                            + " The column gets the type of the attribute itself");
            return Optional.empty();
        }
        JavaType entitySide = sides.get().get(0);
        if (isFinite(entitySide)) {
            context.problems.unsupported(
                    use.convert()
                            .map(AnnotationModel::origin)
                            .orElse(use.element().origin()),
                    "the check over the values that " + converter
                            + " stores is left out, because they are known only to running code");
        }
        return Optional.of(new Converted(sides.get().get(1), List.of()));
    }

    /** Hibernate derives a check for the images of enums and booleans ({@code AttributeConverterBean}). */
    private boolean isFinite(JavaType type) {
        return JavaTypeTable.key(type).equals("boolean")
                || context.classOf(type)
                        .filter(c -> c.kind() == ClassModel.Kind.ENUM)
                        .isPresent();
    }

    private static Optional<Converted> builtIn(String converter) {
        if (!converter.startsWith(BUILT_IN)) {
            return Optional.empty();
        }
        return switch (converter.substring(BUILT_IN.length())) {
            case "YesNoConverter" ->
                Optional.of(new Converted(Declared.of("java.lang.Character"), List.of("{} in ('N','Y')")));
            case "TrueFalseConverter" ->
                Optional.of(new Converted(Declared.of("java.lang.Character"), List.of("{} in ('F','T')")));
            case "NumericBooleanConverter" ->
                Optional.of(new Converted(Declared.of("java.lang.Integer"), List.of("{} in (0,1)")));
            default -> Optional.empty();
        };
    }

    /** The two type arguments of {@code AttributeConverter} that a class implements it with. */
    private Optional<List<JavaType>> sides(String converter) {
        return context.classes.find(converter).flatMap(c -> sides(c, TypeBindings.none()));
    }

    private Optional<List<JavaType>> sides(ClassModel type, TypeBindings bindings) {
        for (Declared above : type.interfaces()) {
            Optional<List<JavaType>> found = sides(above, bindings);
            if (found.isPresent()) {
                return found;
            }
        }
        return type.superclass().flatMap(above -> sides(above, bindings));
    }

    private Optional<List<JavaType>> sides(Declared above, TypeBindings bindings) {
        List<JavaType> arguments =
                above.arguments().stream().map(bindings::resolve).toList();
        if (above.name().equals(Jpa.ATTRIBUTE_CONVERTER)) {
            return arguments.size() == 2 ? Optional.of(arguments) : Optional.empty();
        }
        return context.classes.find(above.name()).flatMap(c -> sides(c, TypeBindings.of(c, arguments)));
    }

    private static JavaType boxed(JavaType type) {
        if (!(type instanceof JavaType.Primitive primitive)) {
            return type;
        }
        return switch (primitive.keyword()) {
            case "int" -> Declared.of("java.lang.Integer");
            case "char" -> Declared.of("java.lang.Character");
            default ->
                Declared.of(
                        "java.lang." + Character.toUpperCase(primitive.keyword().charAt(0))
                                + primitive.keyword().substring(1));
        };
    }
}
