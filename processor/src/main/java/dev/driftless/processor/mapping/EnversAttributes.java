package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which attributes Envers audits (source: {@code AuditedPropertiesReader}, {@code ComponentAuditedPropertiesReader}). */
final class EnversAttributes {
    private final MappingContext context;
    private final EmbeddableBinder embeddables;

    EnversAttributes(MappingContext context, EmbeddableBinder embeddables) {
        this.context = context;
        this.embeddables = embeddables;
    }

    /** What {@code @Audited} says for all attributes of a class; whether that is anything, and with a flag for changes. */
    private record OfClass(boolean audited, Optional<AnnotationModel> annotation) {}

    /**
     * The audited attributes that are an entity's own, by name. A class above that is not audited itself is looked at only below an
     * audited attribute.
     */
    List<EnversAttribute> of(EntityDraft entity) {
        List<ClassModel> hierarchy =
                entity.hierarchy.stream().map(AttributeCollector.Level::type).toList();
        EnversOverrides overrides = EnversOverrides.of(hierarchy);
        List<EnversAttribute> found = new ArrayList<>();
        for (ClassModel type : hierarchy) {
            OfClass all = ofClass(type, entity.type, overrides);
            entity.properties.values().stream()
                    .filter(p -> p.attribute().declaring().equals(type.name()) && !isOfKey(p, entity))
                    .forEach(p -> ofEntity(p, all, overrides).ifPresent(found::add));
            if (!all.audited() && found.isEmpty()) {
                break;
            }
        }
        found.sort(Comparator.comparing(a -> a.attribute().name()));
        return found;
    }

    /** What an id class names is a part of the key even without {@code @Id}. */
    private static boolean isOfKey(Property property, EntityDraft entity) {
        boolean byIdClass = entity.hierarchy.stream().anyMatch(l -> l.type().has(Jpa.ID_CLASS));
        return property.attribute().isId()
                || (byIdClass
                        && entity.identifier.orElse(null) instanceof Value.Component key
                        && key.properties().containsKey(property.name()));
    }

    /** A class forced to be audited takes over what the one below says (source: {@code computeAuditConfiguration}). */
    private static OfClass ofClass(ClassModel type, ClassModel lowest, EnversOverrides overrides) {
        Optional<AnnotationModel> own = type.annotation(Envers.AUDITED);
        if (own.isEmpty() && overrides.isAudited(type)) {
            return new OfClass(true, lowest.annotation(Envers.AUDITED));
        }
        boolean audited = own.isPresent() && !overrides.isNotAudited(type);
        return new OfClass(audited, own.filter(a -> audited));
    }

    private Optional<EnversAttribute> ofEntity(Property property, OfClass all, EnversOverrides overrides) {
        Attribute attribute = property.attribute();
        Optional<AnnotationModel> audited = attribute.annotation(Envers.AUDITED).or(all::annotation);
        if (isExcluded(attribute, overrides)
                || (audited.isEmpty() && !all.audited() && !overrides.isAudited(attribute))) {
            return Optional.empty();
        }
        Optional<AnnotationModel> joinTable =
                overrides.joinTable(attribute).or(() -> attribute.annotation(Envers.AUDIT_JOIN_TABLE));
        return Optional.of(attribute(property, audited, joinTable, all.audited()));
    }

    private static boolean isExcluded(Attribute attribute, EnversOverrides overrides) {
        return overrides.isNotAudited(attribute)
                || (attribute.has(Envers.NOT_AUDITED) && !overrides.isAudited(attribute))
                || attribute.has(Jpa.VERSION);
    }

    private EnversAttribute attribute(
            Property property,
            Optional<AnnotationModel> audited,
            Optional<AnnotationModel> joinTable,
            boolean classAudited) {
        Optional<String> flag = audited.filter(a -> a.flag("withModifiedFlag", false))
                .map(a -> a.nonEmpty("modifiedColumnName").orElse(property.name() + Envers.FLAG_SUFFIX));
        List<EnversAttribute> parts = property.value() instanceof Value.Component component
                ? parts(property, component, classAudited)
                : List.of();
        warnOfRefused(property);
        return new EnversAttribute(classAudited ? property : withoutZone(property), flag, joinTable, parts);
    }

    /** A time with its zone in a column of its own is made of two attributes, audited if the whole class is. */
    private static Property withoutZone(Property property) {
        return property.value() instanceof Value.Basic basic && basic.zone().isPresent()
                ? new Property(
                        property.attribute(), new Value.Basic(Optional.empty()), property.table(), property.optional())
                : property;
    }

    private void warnOfRefused(Property property) {
        boolean any =
                property.value() instanceof Value.Any || property.attribute().has(Jpa.MANY_TO_ANY);
        boolean document = property.value() instanceof Value.Basic && embeddables.isEmbedded(property.attribute());
        if (any || document) {
            context.problems.unsupported(
                    property.attribute().origin(),
                    "Envers cannot audit %s: it is left out of the audit table. Mark the attribute @NotAudited"
                            .formatted(any ? "references to any entity" : "an embeddable kept as one value"));
        }
    }

    /** What a user type is made of is audited if the whole class is. */
    private List<EnversAttribute> parts(Property property, Value.Component component, boolean classAudited) {
        Attribute attribute = property.attribute();
        Collection<Property> properties = component.properties().values();
        if (embeddables.isComposite(attribute)) {
            return properties.stream()
                    .filter(p -> classAudited)
                    .map(p -> new EnversAttribute(p, Optional.empty(), Optional.empty(), List.of()))
                    .toList();
        }
        List<AnnotationModel> outer = attribute.repeated(Envers.AUDIT_OVERRIDE, Envers.AUDIT_OVERRIDES);
        return ofEmbeddable(embeddables.classOf(attribute), properties, outer);
    }

    /**
     * The audited attributes of an embeddable.
     *
     * @param outer what the attribute that holds it overrides
     */
    List<EnversAttribute> ofEmbeddable(
            Optional<ClassModel> type, Collection<Property> properties, List<AnnotationModel> outer) {
        List<ClassModel> hierarchy = type.map(t -> context.attributes.hierarchy(t, TypeBindings.none()).stream()
                        .map(AttributeCollector.Level::type)
                        .toList())
                .orElse(List.of());
        EnversOverrides overrides = EnversOverrides.of(hierarchy);
        List<EnversAttribute> found = new ArrayList<>();
        for (Property property : properties) {
            Attribute attribute = property.attribute();
            Optional<ClassModel> declaring = context.classes.find(attribute.declaring());
            boolean classAudited = declaring
                    .filter(d -> ofClass(d, type.orElse(d), overrides).audited())
                    .isPresent();
            Optional<AnnotationModel> named = named(outer, attribute);
            boolean out = isExcluded(attribute, overrides)
                    || !overrides.isPart(attribute, declaring, classAudited, outer)
                    || named.filter(o -> !o.flag("isAudited", true)).isPresent();
            if (!out) {
                Optional<AnnotationModel> joinTable = named.flatMap(o -> o.nested("auditJoinTable"))
                        .or(() -> overrides.joinTable(attribute))
                        .or(() -> attribute.annotation(Envers.AUDIT_JOIN_TABLE));
                found.add(attribute(property, attribute.annotation(Envers.AUDITED), joinTable, classAudited));
            }
        }
        found.sort(Comparator.comparing(a -> a.attribute().name()));
        return found;
    }

    private static Optional<AnnotationModel> named(List<AnnotationModel> outer, Attribute attribute) {
        return outer.stream()
                .filter(o -> o.text("name").equals(attribute.name()))
                .reduce((first, last) -> last);
    }
}
