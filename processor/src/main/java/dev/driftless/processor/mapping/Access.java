package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.Member;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the attributes of a class are: in its fields or in its getters. */
enum Access {
    FIELD,
    PROPERTY;

    private static final Set<String> SAY_NOTHING = Set.of(
            "jakarta.persistence.PostLoad",
            "jakarta.persistence.PostPersist",
            "jakarta.persistence.PostRemove",
            "jakarta.persistence.PostUpdate",
            "jakarta.persistence.PrePersist",
            "jakarta.persistence.PreRemove",
            "jakarta.persistence.PreUpdate",
            Jpa.TRANSIENT,
            Jpa.ACCESS);

    /** What {@code @Access} says, if it is there. */
    static Optional<Access> explicit(Annotated element) {
        return element.annotation(Jpa.ACCESS).map(a -> valueOf(a.constant("value")));
    }

    /**
     * The default of an entity, from the place of its identifier or, failing that, of any mapping annotation (source:
     * {@code InheritanceState.determineDefaultAccessType}).
     *
     * @param hierarchy the entity and its superclasses, the entity first
     */
    static Access ofHierarchy(List<ClassModel> hierarchy) {
        return hierarchy.stream()
                .filter(c -> (c.has(Jpa.ENTITY) || c.has(Jpa.MAPPED_SUPERCLASS)) && !c.has(Jpa.ACCESS))
                .flatMap(c -> fromId(c).stream())
                .findFirst()
                .or(() -> fromMembers(hierarchy.get(0)))
                .or(() -> hierarchy.stream()
                        .filter(c -> c.has(Jpa.ENTITY))
                        .reduce((sub, root) -> root)
                        .flatMap(Access::fromMembers))
                .or(() -> hierarchy.stream()
                        .filter(c -> c.has(Jpa.MAPPED_SUPERCLASS))
                        .flatMap(c -> fromMembers(c).stream())
                        .findFirst())
                .orElse(PROPERTY);
    }

    private static Optional<Access> fromId(ClassModel type) {
        Optional<Member> getter = type.members().stream()
                .filter(m -> m.kind() == Member.Kind.GETTER && hasId(m) && tells(m))
                .findFirst();
        if (getter.isPresent()) {
            return Optional.of(PROPERTY);
        }
        return type.members().stream()
                .filter(m -> m.kind() != Member.Kind.GETTER && hasId(m) && tells(m))
                .findFirst()
                .map(m -> FIELD);
    }

    private static Optional<Access> fromMembers(ClassModel type) {
        boolean fields = type.members().stream()
                .anyMatch(m -> m.kind() != Member.Kind.GETTER && tells(m) && hasMappingAnnotation(m));
        if (fields) {
            return Optional.of(FIELD);
        }
        boolean getters = type.members().stream()
                .anyMatch(m -> m.kind() == Member.Kind.GETTER && tells(m) && hasMappingAnnotation(m));
        return getters ? Optional.of(PROPERTY) : Optional.empty();
    }

    private static boolean hasId(Member member) {
        return member.has(Jpa.ID) || member.has(Jpa.EMBEDDED_ID);
    }

    private static boolean tells(Member member) {
        return !member.isStatic() && !member.isTransient() && !member.has(Jpa.ACCESS) && !member.has(Jpa.TRANSIENT);
    }

    private static boolean hasMappingAnnotation(Member member) {
        return member.annotations().stream()
                .anyMatch(a -> a.type().startsWith("jakarta.persistence.") && !SAY_NOTHING.contains(a.type()));
    }
}
