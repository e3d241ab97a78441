package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.AnnotationValue;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.JavaType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code @AuditOverride} at a class and those above it says of other classes and their attributes; the lowest class that speaks
 * of one decides (source: {@code AuditedPropertiesReader.readAuditOverrides}).
 *
 * @param audited what is audited after all, by its key, with the {@code @AuditJoinTable} inside the annotation
 * @param notAudited what is not, by its key
 */
record EnversOverrides(Map<String, Optional<AnnotationModel>> audited, Set<String> notAudited) {
    static EnversOverrides of(List<ClassModel> hierarchy) {
        EnversOverrides overrides = new EnversOverrides(new LinkedHashMap<>(), new LinkedHashSet<>());
        hierarchy.forEach(overrides::read);
        return overrides;
    }

    private void read(ClassModel type) {
        type.annotation(Envers.AUDITED).ifPresent(a -> a.list("auditParents").stream()
                .filter(AnnotationValue.ClassOf.class::isInstance)
                .flatMap(v -> name(((AnnotationValue.ClassOf) v).type()).stream())
                .forEach(parent -> audit(parent, Optional.empty())));
        for (AnnotationModel override : type.repeated(Envers.AUDIT_OVERRIDE, Envers.AUDIT_OVERRIDES)) {
            override.classValue("forClass").flatMap(EnversOverrides::name).ifPresent(name -> {
                String key = override.nonEmpty("name").map(n -> key(name, n)).orElse(name);
                if (override.flag("isAudited", true)) {
                    audit(key, override.nested("auditJoinTable"));
                } else if (!audited.containsKey(key)) {
                    notAudited.add(key);
                }
            });
        }
    }

    private void audit(String key, Optional<AnnotationModel> joinTable) {
        if (!notAudited.contains(key)) {
            audited.put(key, joinTable);
        }
    }

    static Optional<String> name(JavaType type) {
        return type instanceof JavaType.Declared declared ? Optional.of(declared.name()) : Optional.empty();
    }

    private static String key(String className, String attribute) {
        return className + "#" + attribute;
    }

    private static String key(Attribute attribute) {
        return key(attribute.declaring(), attribute.name());
    }

    boolean isAudited(Attribute attribute) {
        return audited.containsKey(key(attribute));
    }

    boolean isNotAudited(Attribute attribute) {
        return notAudited.contains(key(attribute));
    }

    boolean isAudited(ClassModel type) {
        return audited.containsKey(type.name());
    }

    boolean isNotAudited(ClassModel type) {
        return notAudited.contains(type.name());
    }

    Optional<AnnotationModel> joinTable(Attribute attribute) {
        return audited.getOrDefault(key(attribute), Optional.empty());
    }

    /**
     * Whether an attribute of an embeddable is audited: those of a mapped superclass only if somebody says so, others unless somebody
     * says otherwise (source: {@code ComponentAuditedPropertiesReader.checkAudited}).
     *
     * @param outer what the attribute that holds the embeddable overrides
     */
    boolean isPart(
            Attribute attribute, Optional<ClassModel> declaring, boolean classAudited, List<AnnotationModel> outer) {
        if (attribute.has(Envers.AUDITED)) {
            return true;
        }
        Optional<Boolean> ofClass = Optional.empty();
        for (AnnotationModel override : outer) {
            boolean same = override.classValue("forClass")
                    .flatMap(EnversOverrides::name)
                    .filter(attribute.declaring()::equals)
                    .isPresent();
            String name = override.text("name");
            boolean audited = override.flag("isAudited", true);
            if (same && name.equals(attribute.name())) {
                return audited;
            }
            if (same && name.isEmpty()) {
                ofClass = ofClass.filter(o -> !o).or(() -> Optional.of(audited));
            }
        }
        if (ofClass.isPresent()) {
            return ofClass.get();
        }
        boolean forbidden = declaring.filter(this::isNotAudited).isPresent();
        boolean forced =
                isAudited(attribute) || declaring.filter(this::isAudited).isPresent() || classAudited;
        return !forbidden
                && (forced
                        || declaring.filter(d -> d.has(Jpa.MAPPED_SUPERCLASS)).isEmpty());
    }
}
