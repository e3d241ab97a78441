package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.JavaType.ArrayOf;
import dev.driftless.processor.entity.JavaType.Declared;
import dev.driftless.processor.entity.JavaType.Wildcard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The converters that apply by themselves: those with {@code autoApply}, to every type that theirs is assignable from, and registered
 * ones, to attributes of exactly their type (source: {@code AttributeConverterManager}).
 */
final class AutoConverters {
    private final MappingContext context;
    private final Map<String, JavaType> applying = new LinkedHashMap<>();
    private final Map<JavaType, Optional<String>> registered = new LinkedHashMap<>();

    AutoConverters(MappingContext context) {
        this.context = context;
        for (ClassModel type : context.managed) {
            boolean applies = type.annotation(Jpa.CONVERTER)
                    .map(c -> c.flag("autoApply", false))
                    .orElse(false);
            if (applies) {
                entitySide(type.name()).ifPresent(side -> applying.put(type.name(), side));
            }
        }
        context.registrations.converters().forEach(this::register);
    }

    private Optional<JavaType> entitySide(String converter) {
        return TypeArguments.find(context.classes, converter, Jpa.ATTRIBUTE_CONVERTER)
                .map(a -> a.get(0));
    }

    private void register(AnnotationModel registration) {
        Optional<String> converter = TypeMapper.className(registration, "converter");
        Optional<JavaType> domain = registration
                .classValue("domainType")
                .filter(d -> !d.equals(new JavaType.Primitive("void")))
                .or(() -> converter.flatMap(this::entitySide));
        domain.ifPresent(d -> {
            applying.remove(converter.orElseThrow());
            registered.put(d, registration.flag("autoApply", true) ? converter : Optional.empty());
        });
    }

    Optional<String> find(BasicUse use) {
        boolean never = use.enumerated().isPresent()
                || use.temporal().isPresent()
                || !(use.role().isValue() || use.role() == BasicUse.Role.MAP_KEY);
        if (never) {
            return Optional.empty();
        }
        if (use.role() == BasicUse.Role.ATTRIBUTE) {
            if (use.element().has(Jpa.ID) || use.element().has(Jpa.VERSION)) {
                return Optional.empty();
            }
            Optional<String> own = registered.get(use.type());
            if (own != null) {
                return own;
            }
        }
        JavaType type = boxed(use.type());
        return applying.entrySet().stream()
                .filter(e -> isAssignable(type, e.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Source: {@code GenericAssignability}. */
    private boolean isAssignable(JavaType from, JavaType to) {
        if (from.equals(to)) {
            return true;
        }
        if (to instanceof Wildcard wildcard) {
            return isAssignable(from, wildcard.bound());
        }
        if (from instanceof ArrayOf one && to instanceof ArrayOf other) {
            return isAssignable(one.component(), other.component());
        }
        return from instanceof Declared one
                && to instanceof Declared other
                && context.isSubtype(one.name(), other.name())
                && (one.arguments().isEmpty()
                        || other.arguments().isEmpty()
                        || fit(one, other.arguments(), other.name()));
    }

    private boolean fit(Declared from, List<JavaType> wanted, String name) {
        List<JavaType> given = from.name().equals(name)
                ? from.arguments()
                : TypeArguments.find(context.classes, from.name(), name).orElse(List.of());
        if (given.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < given.size(); i++) {
            if (!isAssignable(given.get(i), wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    static JavaType boxed(JavaType type) {
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
