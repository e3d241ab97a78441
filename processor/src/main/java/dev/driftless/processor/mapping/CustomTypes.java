package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.ClassModels;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.JavaType.Declared;
import dev.driftless.processor.mapping.code.Interpreter;
import dev.driftless.processor.mapping.code.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Descriptors and types that users write: known by Hibernate's classes above them, by their type arguments, and by what their
 * methods return where the compiler shows the source (source: {@code JdbcType}, {@code BasicJavaType}, {@code UserType}, {@code
 * CompositeUserType}).
 */
final class CustomTypes {
    private static final String JAVA_TYPE = "org.hibernate.type.descriptor.java.JavaType";
    private static final String USER_TYPE_SUPPORT = "org.hibernate.usertype.UserTypeSupport";
    private static final List<String> CODE_METHODS =
            List.of("getDdlTypeCode", "getDefaultSqlTypeCode", "getJdbcTypeCode");

    private final ClassModels classes;
    private final Interpreter interpreter;

    CustomTypes(ClassModels classes) {
        this.classes = classes;
        this.interpreter = new Interpreter(classes);
    }

    /**
     * What a descriptor of a Java type says.
     *
     * @param type the Java type whose columns get the same sizes
     * @param code the recommended JDBC type, where that is not the Java type's own
     */
    record Described(JavaType type, Optional<Integer> code) {}

    /**
     * What a user type says.
     *
     * @param code the JDBC type
     * @param length the length of its columns unless they say one
     */
    record UserType(int code, Optional<Integer> length) {}

    /** The type code of a {@code JdbcType} class. */
    Optional<Integer> jdbcType(String className) {
        if (!isRead(className)) {
            return Optional.empty();
        }
        Optional<Values.Instance> instance = interpreter.instance(className);
        for (String method : CODE_METHODS) {
            if (interpreter.declaring(className, method, 0).isPresent()) {
                return instance.flatMap(i -> code(i, method, List.of()));
            }
        }
        return hibernatesAbove(className).flatMap(Descriptors::code);
    }

    /** What a {@code JavaType} class says; absent if that is not known. */
    Optional<Described> javaType(String className) {
        Optional<String> hibernates = hibernatesAbove(className);
        boolean ownCode =
                interpreter.declaring(className, "getRecommendedJdbcType", 1).isPresent();
        if (!isRead(className) || hasOwnSizes(className)) {
            return Optional.empty();
        }
        Optional<JavaType> argument =
                TypeArguments.find(classes, className, JAVA_TYPE).map(a -> a.get(0));
        Optional<JavaType> type = hibernates.flatMap(Descriptors::javaType).or(() -> argument);
        if (!ownCode) {
            return hibernates.filter(h -> !h.contains(".Abstract")).isPresent()
                    ? type.map(t -> new Described(t, Optional.empty()))
                    : argument.flatMap(t -> byClass(className, t));
        }
        JavaType sizes = hibernates.filter(h -> !h.contains(".Abstract")).isPresent()
                ? type.orElse(Declared.of(className))
                : Declared.of(className);
        return interpreter
                .instance(className)
                .flatMap(i -> code(i, "getRecommendedJdbcType", List.of(new Values.Given())))
                .map(code -> new Described(sizes, Optional.of(code)));
    }

    /** Without a word of its own it is what JDBC has for the class (source: {@code JdbcTypeJavaClassMappings}). */
    private static Optional<Described> byClass(String className, JavaType type) {
        return JdbcCodes.ofClass(type).map(code -> new Described(Declared.of(className), Optional.of(code)));
    }

    /** What a {@code UserType} class says; absent if that is not known. */
    Optional<UserType> userType(String className) {
        Optional<Values.Instance> instance = interpreter.instance(className);
        if (instance.isEmpty() || overrides(className, "getDefaultSqlPrecision", "getDefaultSqlScale")) {
            return Optional.empty();
        }
        Optional<Integer> code =
                interpreter.declaring(className, "getSqlType", 0).isPresent()
                        ? code(instance.get(), "getSqlType", List.of())
                        : classes.find(USER_TYPE_SUPPORT).isPresent()
                                ? interpreter
                                        .field(instance.get(), USER_TYPE_SUPPORT + "#1")
                                        .flatMap(r -> code(r.value()))
                                : Optional.empty();
        if (!overrides(className, "getDefaultSqlLength")) {
            return code.map(c -> new UserType(c, Optional.empty()));
        }
        Optional<Integer> length = interpreter
                .call(instance.get(), "getDefaultSqlLength", List.of())
                .or(() -> interpreter.call(
                        instance.get(), "getDefaultSqlLength", List.of(new Values.Given(), new Values.Given())))
                .map(Interpreter.Result::value)
                .filter(Long.class::isInstance)
                .map(l -> Math.toIntExact((Long) l));
        return length.isPresent() ? code.map(c -> new UserType(c, length)) : Optional.empty();
    }

    /** The class that a {@code CompositeUserType} takes its columns from. */
    Optional<JavaType> embeddable(String className) {
        return interpreter
                .instance(className)
                .flatMap(i -> interpreter.call(i, "embeddable", List.of()))
                .map(Interpreter.Result::value)
                .filter(Values.ClassLiteral.class::isInstance)
                .map(c -> ((Values.ClassLiteral) c).type());
    }

    /** The kind of collection that a {@code UserCollectionType} is, a constant of {@code CollectionClassification}. */
    Optional<String> classification(String className) {
        return interpreter
                .instance(className)
                .flatMap(i -> interpreter.call(i, "getClassification", List.of()))
                .map(Interpreter.Result::value)
                .filter(Values.EnumValue.class::isInstance)
                .map(v -> ((Values.EnumValue) v).name());
    }

    /** Whether the source of the class is seen, and of those above it up to one of Hibernate's or Java's. */
    private boolean isRead(String className) {
        return Descriptors.isHibernates(className)
                || className.startsWith("java.")
                || (classes.source(className).isPresent()
                        && classes.find(className)
                                .flatMap(ClassModel::superclass)
                                .map(above -> isRead(above.name()))
                                .orElse(true));
    }

    private boolean hasOwnSizes(String className) {
        return overrides(className, "getDefaultSqlLength", "getDefaultSqlPrecision", "getDefaultSqlScale")
                || interpreter.declaring(className, "getLongSqlLength", 0).isPresent()
                || interpreter.declaring(className, "getCheckCondition", 4).isPresent();
    }

    private boolean overrides(String className, String... methods) {
        for (String method : methods) {
            if (interpreter.declaring(className, method, 0).isPresent()
                    || interpreter.declaring(className, method, 2).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The nearest class of Hibernate's, the class itself included. */
    private Optional<String> hibernatesAbove(String className) {
        if (Descriptors.isHibernates(className)) {
            return Optional.of(className);
        }
        Optional<ClassModel> model = classes.find(className);
        return model.flatMap(ClassModel::superclass)
                .map(Declared::name)
                .filter(n -> !n.equals("java.lang.Object"))
                .flatMap(this::hibernatesAbove);
    }

    private Optional<Integer> code(Values.Instance of, String method, List<Object> arguments) {
        return interpreter.call(of, method, arguments).flatMap(r -> code(r.value()));
    }

    private Optional<Integer> code(Object value) {
        if (value instanceof Long number) {
            return Optional.of(Math.toIntExact(number));
        }
        if (value instanceof Values.TypeCode known) {
            return Optional.of(known.code());
        }
        if (value instanceof Values.Foreign descriptor) {
            return Descriptors.code(descriptor.type());
        }
        return value instanceof Values.Instance descriptor ? jdbcType(descriptor.type()) : Optional.empty();
    }

    /** The values of a converter's other side, or of a field, for all constants of an enum; absent if one is not known. */
    Optional<List<Object>> images(ClassModel enumClass, String converter) {
        Optional<Values.Instance> instance = interpreter.instance(converter);
        List<Object> images = new ArrayList<>();
        for (int i = 0; i < enumClass.enumConstants().size(); i++) {
            Object constant = new Values.EnumValue(
                    enumClass.name(), enumClass.enumConstants().get(i), i);
            Optional<Interpreter.Result> image =
                    instance.flatMap(c -> interpreter.call(c, "convertToDatabaseColumn", listOf(constant)));
            if (image.isEmpty()) {
                return Optional.empty();
            }
            images.add(image.get().value());
        }
        return Optional.of(images);
    }

    /** A converter's other side for false, true and null; absent if one is not known. */
    Optional<List<Object>> ofBooleans(String converter) {
        Optional<Values.Instance> instance = interpreter.instance(converter);
        List<Object> images = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Object argument = i == 2 ? null : (Object) (i == 1);
            Optional<Interpreter.Result> image =
                    instance.flatMap(c -> interpreter.call(c, "convertToDatabaseColumn", listOf(argument)));
            if (image.isEmpty()) {
                return Optional.empty();
            }
            images.add(image.get().value());
        }
        return Optional.of(images);
    }

    /** The values of a field of an enum's constants; absent if one is not known. */
    Optional<List<Object>> fields(ClassModel enumClass, String field) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < enumClass.enumConstants().size(); i++) {
            Object constant = new Values.EnumValue(
                    enumClass.name(), enumClass.enumConstants().get(i), i);
            Optional<Interpreter.Result> value = interpreter.field(constant, field);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get().value());
        }
        return Optional.of(values);
    }

    private static List<Object> listOf(Object value) {
        List<Object> list = new ArrayList<>();
        list.add(value);
        return list;
    }
}
