package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.ClassModels;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the persistent attributes of a class by the access rules (source: {@code PropertyContainer}).
 */
final class AttributeCollector {
    private static final List<String> PLURAL =
            List.of(Jpa.ONE_TO_MANY, Jpa.MANY_TO_MANY, Jpa.ELEMENT_COLLECTION, Jpa.MANY_TO_ANY);

    private final ClassModels classes;

    AttributeCollector(ClassModels classes) {
        this.classes = classes;
    }

    /** A class of a hierarchy with what its type variables stand for. */
    record Level(ClassModel type, TypeBindings bindings) {}

    /** The class and all its superclasses that can be seen, the class first. */
    List<Level> hierarchy(ClassModel type, TypeBindings bindings) {
        List<Level> levels = new ArrayList<>();
        Optional<Level> level = Optional.of(new Level(type, bindings));
        while (level.isPresent()) {
            levels.add(level.get());
            level = above(level.get());
        }
        return levels;
    }

    private Optional<Level> above(Level level) {
        return level.type().superclass().flatMap(declared -> classes.find(declared.name())
                .map(model -> {
                    List<JavaType> arguments = declared.arguments().stream()
                            .map(level.bindings()::resolve)
                            .toList();
                    return new Level(model, TypeBindings.of(model, arguments));
                }));
    }

    /** The attributes that this one class declares, in Hibernate's order: identifiers first, then by name. */
    List<Attribute> declared(Level level, Access defaultAccess) {
        ClassModel type = level.type();
        Access access = Access.explicit(type).orElse(defaultAccess);
        Map<String, Member> members = keepsOrder(type) ? new LinkedHashMap<>() : new TreeMap<>();
        for (Member member : type.members()) {
            if (isPersistable(member) && member.has(Jpa.ACCESS)) {
                members.put(member.name(), member);
            }
        }
        for (Member member : type.members()) {
            Member seen = seenBy(access, member);
            if (isPersistable(seen) && isFor(type, access, seen)) {
                members.putIfAbsent(member.name(), seen);
            }
        }
        List<Attribute> attributes = new ArrayList<>();
        for (Member member : members.values()) {
            Attribute attribute = attribute(level, member);
            if (attribute.isId()) {
                attributes.add((int) attributes.stream().filter(Attribute::isId).count(), attribute);
            } else {
                attributes.add(attribute);
            }
        }
        return attributes;
    }

    /** The order of a record's components counts where each of them is an attribute (source: {@code PropertyContainer}). */
    private static boolean keepsOrder(ClassModel type) {
        return type.kind() == ClassModel.Kind.RECORD
                && type.members().stream()
                        .filter(m -> m.kind() == Member.Kind.RECORD_COMPONENT)
                        .allMatch(AttributeCollector::isPersistable);
    }

    private static Attribute attribute(Level level, Member member) {
        JavaType type = typeOf(member, level.bindings());
        boolean generic = member.type() instanceof JavaType.Variable;
        return new Attribute(member.name(), type, generic, member, level.type().name());
    }

    /**
     * Of what is in an array or in a collection that is one value, Hibernate knows no more than the bound of a variable (source: {@code
     * BasicValueBinder.prepareBasicAttribute}).
     */
    private static JavaType typeOf(Member member, TypeBindings bindings) {
        JavaType type = member.type();
        if (type instanceof JavaType.ArrayOf array) {
            return bindings.resolve(new JavaType.ArrayOf(TypeBindings.bounded(array.component())));
        }
        if (type instanceof JavaType.Declared declared
                && declared.name().startsWith("java.util.")
                && PLURAL.stream().noneMatch(member::has)) {
            return bindings.resolve(new JavaType.Declared(
                    declared.name(),
                    declared.arguments().stream().map(TypeBindings::bounded).toList()));
        }
        return bindings.resolve(type);
    }

    /**
     * Access by property looks at the record component itself, where no annotation of JPA or Hibernate may stand: the compiler puts
     * them at the field and the accessor alone. Even {@code @Transient} is not seen there (source: {@code PropertyContainer}, {@code
     * RecordComponentDetails}).
     */
    private static Member seenBy(Access access, Member member) {
        if (access == Access.FIELD || member.kind() != Member.Kind.RECORD_COMPONENT) {
            return member;
        }
        return member.withAnnotations(member.annotations().stream()
                .filter(a -> !a.type().startsWith("jakarta.persistence.")
                        && !a.type().startsWith("org.hibernate.annotations."))
                .toList());
    }

    private static boolean isPersistable(Member member) {
        return !member.isStatic() && !member.isTransient() && !member.has(Jpa.TRANSIENT);
    }

    private static boolean isFor(ClassModel type, Access access, Member member) {
        if (type.kind() == ClassModel.Kind.RECORD) {
            return member.kind() == Member.Kind.RECORD_COMPONENT;
        }
        return access == Access.FIELD ? member.kind() == Member.Kind.FIELD : member.kind() == Member.Kind.GETTER;
    }
}
