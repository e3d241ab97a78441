package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.schema.model.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds the attributes of entities, each in its way (source: {@code PropertyBinder}). */
final class PropertyBinder {
    private final MappingContext context;
    private final Binders binders;
    private final DiscriminatorBinder discriminators;
    private final DocumentBinder documents;

    PropertyBinder(MappingContext context, Binders binders) {
        this.context = context;
        this.binders = binders;
        this.discriminators = new DiscriminatorBinder(context);
        this.documents = new DocumentBinder(context, binders);
    }

    /** Binds all attributes of an entity that its identifier has not bound. */
    void bind(EntityDraft entity) {
        Holder holder = binders.holderOf(entity);
        for (Attribute attribute : binders.attributesOf(entity)) {
            boolean above =
                    entity.parent.flatMap(p -> p.property(attribute.name())).isPresent();
            if (!above && !entity.properties.containsKey(attribute.name())) {
                bind(attribute, holder, entity.properties).ifPresent(p -> entity.properties.put(p.name(), p));
            }
            addToNaturalId(attribute, entity.properties);
        }
    }

    /**
     * Binds one attribute.
     *
     * @param into where an association goes once it is bound
     * @return absent if that happens later
     */
    Optional<Property> bind(Attribute attribute, Holder holder, Map<String, Property> into) {
        if (attribute.isToOne()) {
            context.associations.add(new Association(attribute, holder, into));
            return Optional.empty();
        }
        if (attribute.has(Jpa.ANY)) {
            return Optional.of(binders.anys.bind(attribute, holder));
        }
        if (attribute.isPlural()) {
            binders.collections.add(attribute, holder, into);
            return Optional.empty();
        }
        if (binders.embeddables.isEmbedded(attribute)) {
            return embedded(attribute, holder);
        }
        return Optional.of(basic(attribute, holder));
    }

    private Property basic(Attribute attribute, Holder holder) {
        Property property = binders.columns.basic(attribute, holder);
        documents.bind(attribute, holder, property);
        return property;
    }

    private Optional<Property> embedded(Attribute attribute, Holder holder) {
        Optional<ClassModel> type = binders.embeddables.classOf(attribute);
        if (type.isEmpty()) {
            context.problems.unread(
                    attribute.origin(),
                    "the class of this embedded attribute cannot be seen: its columns are left out");
            return Optional.empty();
        }
        if (binders.embeddables.isAggregate(attribute)) {
            return Optional.of(basic(attribute, holder));
        }
        if (holder.within().contains(type.get().name())) {
            context.problems.contradicting(
                    attribute.origin(), "the embeddable " + type.get().name() + " contains itself. Break the circle");
            return Optional.empty();
        }
        Holder.Role role = holder.isEntity() ? Holder.Role.EMBEDDABLE : holder.role();
        Holder outer = holder.in(tableOf(attribute, holder));
        Holder inside = binders.embeddables.inside(attribute, type.get(), outer, role);
        Value.Component component = component(attribute, type.get(), inside, discriminatorPrefix(attribute, holder));
        context.finishing.add(() -> Comments.onColumns(component.columns(), attribute));
        return Optional.of(new Property(attribute, component, outer.table(), true));
    }

    /** In a collection it is not named after its own attribute, but after the part above (source: {@code EmbeddableBinder}). */
    private static String discriminatorPrefix(Attribute attribute, Holder holder) {
        if (holder.role() != Holder.Role.ELEMENT) {
            return attribute.name();
        }
        return holder.overrides().areOfCollection()
                ? "{element}"
                : holder.source().substring(holder.source().lastIndexOf('.') + 1);
    }

    /** The table that {@code @EmbeddedTable} names (source: {@code ComponentPropertyHolder.applyExplicitTableName}). */
    private TableDraft tableOf(Attribute attribute, Holder holder) {
        Optional<AnnotationModel> annotation =
                attribute.annotation(Jpa.EMBEDDED_TABLE).filter(a -> holder.isEntity());
        return annotation
                .map(a -> binders.columns.namedTable(a.text("value"), holder, a.origin()))
                .orElse(holder.table());
    }

    /** The attributes of an embeddable outside of identifiers. */
    Value.Component component(Attribute attribute, ClassModel type, Holder inside, String discriminatorPrefix) {
        Value.Component component = binders.embeddables.bind(type, attribute.type(), inside, (part, into) -> {
            addToNaturalId(part, into.properties());
            return bind(part, inside, into.properties());
        });
        if (binders.embeddables.subclasses(type).isEmpty()) {
            return component;
        }
        Optional<ColumnDraft> discriminator = discriminators
                .ofEmbeddable(
                        type,
                        inside.overrides().column("{discriminator}"), // EntityDiscriminatorMapping's role name
                        discriminatorPrefix + "_DTYPE",
                        inside.source() + ".<discriminator>",
                        attribute.origin())
                .map(inside.table()::add);
        return new Value.Component(component.properties(), component.order(), discriminator);
    }

    /** All natural id attributes of an entity make one key (source: {@code NaturalIdBinder}). */
    private void addToNaturalId(Attribute attribute, Map<String, Property> properties) {
        Optional<AnnotationModel> naturalId = attribute.annotation(Jpa.NATURAL_ID);
        if (naturalId.isEmpty()) {
            return;
        }
        context.finishing.add(() -> {
            Property property = properties.get(attribute.name());
            if (property == null) {
                return;
            }
            TableDraft table = property.table();
            Identifier name = NamingHash.uniqueKey(table.name.name(), List.of(Identifier.of("_NaturalID")));
            UniqueDraft unique =
                    new UniqueDraft(name, false, false, naturalId.get().origin());
            UniqueDraft kept = table.uniques.computeIfAbsent(name, n -> unique);
            property.value().columns().forEach(c -> kept.columns.add(c.name));
        });
    }

    /**
     * A to-one association that waits for the columns it refers to.
     *
     * @param attribute the association
     * @param holder what holds it
     * @param into where it goes once bound
     */
    record Association(Attribute attribute, Holder holder, Map<String, Property> into) {}
}
