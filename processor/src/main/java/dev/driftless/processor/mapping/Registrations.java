package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.schema.model.SqlType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Types and converters that are registered for the whole unit, on whichever mapped class that is said (source: {@code
 * GlobalRegistrations}, {@code InFlightMetadataCollector}).
 */
final class Registrations {
    private final MappingContext context;
    private final Map<String, String> userTypes = new LinkedHashMap<>();
    private final Map<String, String> javaTypes = new LinkedHashMap<>();
    private final Map<String, String> compositeTypes = new LinkedHashMap<>();
    private final Map<Integer, Integer> codes = new LinkedHashMap<>();
    private final List<AnnotationModel> converters;

    Registrations(MappingContext context) {
        this.context = context;
        all("TypeRegistration").forEach(a -> put(userTypes, a, "basicClass", "userType"));
        all("JavaTypeRegistration").forEach(a -> put(javaTypes, a, "javaType", "descriptorClass"));
        all("CompositeTypeRegistration").forEach(a -> put(compositeTypes, a, "embeddableClass", "userType"));
        all("JdbcTypeRegistration").forEach(this::jdbcType);
        this.converters = all("ConverterRegistration");
    }

    private List<AnnotationModel> all(String annotation) {
        String name = Jpa.HIBERNATE + annotation;
        return context.managed.stream()
                .flatMap((ClassModel c) -> c.repeated(name, name + "s").stream())
                .toList();
    }

    private static void put(Map<String, String> into, AnnotationModel annotation, String key, String value) {
        Optional<JavaType> type = annotation.classValue(key);
        Optional<String> registered = TypeMapper.className(annotation, value);
        if (type.isPresent() && registered.isPresent()) {
            into.put(JavaTypeTable.key(type.get()), registered.get());
        }
    }

    private void jdbcType(AnnotationModel annotation) {
        Optional<Integer> code =
                TypeMapper.className(annotation, "value").flatMap(n -> context.customTypes.jdbcType(n));
        if (code.isEmpty()) {
            context.problems.unsupported(
                    annotation.origin(),
                    "the registered JDBC type does not show which column type it stands for: it is taken for the one it replaces");
            return;
        }
        int registered = annotation.number("registrationCode", Integer.MIN_VALUE);
        codes.put(registered == Integer.MIN_VALUE ? code.get() : registered, code.get());
    }

    /** The user type for a class. */
    Optional<String> userType(JavaType type) {
        return Optional.ofNullable(userTypes.get(JavaTypeTable.key(type)));
    }

    /** The descriptor for a class. */
    Optional<String> javaType(JavaType type) {
        return Optional.ofNullable(javaTypes.get(JavaTypeTable.key(type)));
    }

    /** The composite type for a class. */
    Optional<String> compositeType(JavaType type) {
        return Optional.ofNullable(compositeTypes.get(JavaTypeTable.key(type)));
    }

    /** {@code @ConverterRegistration}s, in order. */
    List<AnnotationModel> converters() {
        return converters;
    }

    /** What a type code stands for, of Hibernate's or registered. */
    Optional<SqlType> sqlType(int code) {
        return JdbcCodes.sqlType(codes.getOrDefault(code, code));
    }
}
