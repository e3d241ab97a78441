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
    private static final String LENGTH = "getDefaultSqlLength";
    private static final String PRECISION = "getDefaultSqlPrecision";
    private static final String SCALE = "getDefaultSqlScale";

    /** The types whose digits count in another way. */
    private static final List<Integer> FLOATING = List.of(JdbcCodes.FLOAT, JdbcCodes.REAL, JdbcCodes.DOUBLE);

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
     * @param own the sizes that it gives itself
     */
    record Described(JavaType type, Optional<Integer> code, OwnSizes own) {}

    /**
     * What a user type says.
     *
     * @param code the JDBC type
     * @param own the sizes that it gives its columns
     */
    record UserType(int code, OwnSizes own) {}

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
        if (!isRead(className) || hasUnreadSizes(className)) {
            return Optional.empty();
        }
        Optional<OwnSizes> own = overrides(className, LENGTH, PRECISION, SCALE)
                ? interpreter.instance(className).flatMap(i -> sizes(i, className))
                : Optional.of(OwnSizes.NONE);
        return own.flatMap(sizes -> javaType(className, sizes));
    }

    private Optional<Described> javaType(String className, OwnSizes own) {
        Optional<String> hibernates = hibernatesAbove(className);
        boolean ownCode =
                interpreter.declaring(className, "getRecommendedJdbcType", 1).isPresent();
        Optional<JavaType> argument =
                TypeArguments.find(classes, className, JAVA_TYPE).map(a -> a.get(0));
        Optional<JavaType> type = hibernates.flatMap(Descriptors::javaType).or(() -> argument);
        if (!ownCode) {
            return hibernates.filter(h -> !h.contains(".Abstract")).isPresent()
                    ? type.map(t -> new Described(t, Optional.empty(), own))
                    : argument.flatMap(t -> byClass(className, t, own));
        }
        JavaType sizes = hibernates.filter(h -> !h.contains(".Abstract")).isPresent()
                ? type.orElse(Declared.of(className))
                : Declared.of(className);
        return interpreter
                .instance(className)
                .flatMap(i -> code(i, "getRecommendedJdbcType", List.of(new Values.Given())))
                .filter(code -> own.precision().isEmpty() || !FLOATING.contains(code))
                .map(code -> new Described(sizes, Optional.of(code), own));
    }

    /** Without a word of its own it is what JDBC has for the class (source: {@code JdbcTypeJavaClassMappings}). */
    private static Optional<Described> byClass(String className, JavaType type, OwnSizes own) {
        return JdbcCodes.ofClass(type).map(code -> new Described(Declared.of(className), Optional.of(code), own));
    }

    /** What a {@code UserType} class says; absent if that is not known. */
    Optional<UserType> userType(String className) {
        Optional<Values.Instance> instance = interpreter.instance(className);
        if (instance.isEmpty()) {
            return Optional.empty();
        }
        if (interpreter.declaring(className, "setParameterValues", 1).isPresent()) {
            // of a ParameterizedType, which each attribute configures
            instance.get().forgetFields();
        }
        Optional<Integer> code =
                interpreter.declaring(className, "getSqlType", 0).isPresent()
                        ? code(instance.get(), "getSqlType", List.of())
                        : classes.find(USER_TYPE_SUPPORT).isPresent()
                                ? interpreter
                                        .field(instance.get(), USER_TYPE_SUPPORT + "#1")
                                        .flatMap(r -> code(r.value()))
                                : Optional.empty();
        Optional<OwnSizes> own = sizes(instance.get(), className);
        return own.isEmpty()
                ? Optional.empty()
                : code.filter(c -> own.get().precision().isEmpty() || !FLOATING.contains(c))
                        .map(c -> new UserType(c, own.get()));
    }

    /** Absent if a size that the class gives is not known. */
    private Optional<OwnSizes> sizes(Values.Instance instance, String className) {
        List<Optional<Integer>> sizes = new ArrayList<>();
        for (String method : List.of(LENGTH, PRECISION, SCALE)) {
            Optional<Integer> size = size(instance, method);
            if (size.isEmpty() && overrides(className, method)) {
                return Optional.empty();
            }
            sizes.add(size);
        }
        return Optional.of(new OwnSizes(sizes.get(0), sizes.get(1), sizes.get(2)));
    }

    private Optional<Integer> size(Values.Instance instance, String method) {
        return interpreter
                .call(instance, method, List.of())
                .or(() -> interpreter.call(instance, method, List.of(new Values.Given(), new Values.Given())))
                .map(Interpreter.Result::value)
                .filter(Long.class::isInstance)
                .map(l -> Math.toIntExact((Long) l));
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

    private boolean hasUnreadSizes(String className) {
        return interpreter.declaring(className, "getLongSqlLength", 0).isPresent()
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
