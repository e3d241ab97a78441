package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.JavaType.Declared;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.SqlType;
import java.util.List;
import java.util.Optional;

/** The attribute converters: those that apply by themselves, and what a converter stores. */
final class Converters {
    private static final String BUILT_IN = "org.hibernate.type.";
    private final MappingContext context;
    private final AutoConverters automatic;

    /**
     * What a converter stores.
     *
     * @param converter its class
     * @param entitySide the type on the attribute's side
     * @param type the type on the database's side
     * @param ofElements whether it converts each element of an array or collection
     */
    record Converted(String converter, JavaType entitySide, JavaType type, boolean ofElements) {}

    Converters(MappingContext context) {
        this.context = context;
        this.automatic = new AutoConverters(context);
    }

    Optional<Converted> converted(BasicUse use) {
        Optional<AnnotationModel> convert = use.convert();
        if (convert.isPresent()) {
            if (convert.get().flag("disableConversion", false)) {
                return Optional.empty();
            }
            Optional<String> converter =
                    TypeMapper.className(convert.get(), "converter").filter(c -> !c.equals(Jpa.ATTRIBUTE_CONVERTER));
            if (converter.isPresent()) {
                return converted(use, converter.get());
            }
        }
        return automatic.find(use).flatMap(c -> converted(use, c));
    }

    private Optional<Converted> converted(BasicUse use, String converter) {
        Optional<List<JavaType>> sides = sides(converter);
        if (sides.isEmpty()) {
            context.problems.unsupported(
                    use.element().origin(),
                    "the converter " + converter + " is not understood: its type arguments cannot be seen."
                            + " The column gets the type of the attribute itself");
            return Optional.empty();
        }
        JavaType entitySide = sides.get().get(0);
        return Optional.of(new Converted(converter, entitySide, sides.get().get(1), isElement(use.type(), entitySide)));
    }

    /** Whether the type is an array or collection, and the converter is for what is in it (source: {@code BasicValue}). */
    private boolean isElement(JavaType type, JavaType entitySide) {
        if (type instanceof JavaType.ArrayOf array) {
            return AutoConverters.boxed(array.component()).equals(AutoConverters.boxed(entitySide));
        }
        return type instanceof Declared declared
                && declared.arguments().size() == 1
                && context.isSubtype(declared.name(), "java.util.Collection")
                && declared.arguments().get(0).equals(entitySide);
    }

    /** The conditions over the values that a converter stores, which Hibernate derives for enums and booleans. */
    List<String> checks(BasicUse use, Converted converted, ColumnType type) {
        Optional<String> builtIn = builtIn(converted.converter());
        if (builtIn.isPresent()) {
            return List.of(builtIn.get());
        }
        boolean ofBoolean = JavaTypeTable.key(converted.entitySide()).equals("boolean");
        Optional<ClassModel> enumClass =
                context.classOf(converted.entitySide()).filter(c -> c.kind() == ClassModel.Kind.ENUM);
        if (ofBoolean && ValueChecks.ofBooleans(type)) {
            return known(
                    use,
                    converted,
                    context.customTypes.ofBooleans(converted.converter()).map(v -> ValueChecks.ofBooleans(type, v)));
        }
        if (enumClass.isPresent() && ValueChecks.ofEnums(type)) {
            return known(
                    use,
                    converted,
                    context.customTypes
                            .images(enumClass.get(), converted.converter())
                            .map(v -> ValueChecks.ofEnums(type, converted.type(), v)));
        }
        return List.of();
    }

    private List<String> known(BasicUse use, Converted converted, Optional<String> check) {
        if (check.isEmpty()) {
            context.problems.unread(
                    use.convert()
                            .map(AnnotationModel::origin)
                            .orElse(use.element().origin()),
                    "the check over the values that " + converted.converter()
                            + " stores is left out, because they are known only to running code");
        }
        return check.stream().toList();
    }

    /** A boolean with a type code gets one of Hibernate's converters (source: {@code StandardBasicTypes}). */
    List<String> checksOfCode(BasicUse use, SqlType type) {
        if (!JavaTypeTable.key(use.type()).equals("boolean")) {
            return List.of();
        }
        return switch (type) {
            case CHAR -> List.of("{} in ('F','T')");
            case TINYINT -> List.of("{} in (0,1)");
            default -> List.of();
        };
    }

    private static Optional<String> builtIn(String converter) {
        if (!converter.startsWith(BUILT_IN)) {
            return Optional.empty();
        }
        return switch (converter.substring(BUILT_IN.length())) {
            case "YesNoConverter" -> Optional.of("{} in ('N','Y')");
            case "TrueFalseConverter" -> Optional.of("{} in ('F','T')");
            case "NumericBooleanConverter" -> Optional.of("{} in (0,1)");
            default -> Optional.empty();
        };
    }

    /** The two type arguments of {@code AttributeConverter} that a class implements it with. */
    private Optional<List<JavaType>> sides(String converter) {
        return TypeArguments.find(context.classes, converter, Jpa.ATTRIBUTE_CONVERTER)
                .filter(a -> a.size() == 2);
    }
}
