package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.ClassModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An entity under construction, with its place in the hierarchy. */
final class EntityDraft {
    /** The inheritance strategies. */
    enum Strategy {
        SINGLE_TABLE,
        JOINED,
        TABLE_PER_CLASS
    }

    final ClassModel type;
    final String entityName;
    final Optional<EntityDraft> parent;
    final List<EntityDraft> children = new ArrayList<>();
    final Strategy strategy;

    /** The classes whose attributes are this entity's own: its class and mapped superclasses, the topmost first. */
    final List<AttributeCollector.Level> levels;

    /** The class and all classes above it, the class first. */
    final List<AttributeCollector.Level> hierarchy;

    final Access access;
    final Overrides overrides;
    final Map<String, Property> properties = new LinkedHashMap<>();

    /** Secondary tables and the tables of to-one joins by their logical name's key. */
    final Map<String, TableDraft> secondaryTables = new LinkedHashMap<>();

    TableDraft table;
    Optional<ColumnDraft> discriminator = Optional.empty();

    /** The discriminator inside a condition: its column, or a formula. */
    Optional<String> discriminatorSql = Optional.empty();

    /** The {@code DiscriminatorType} of a root, if it has a discriminator. */
    Optional<String> discriminatorType = Optional.empty();

    Optional<String> discriminatorText = Optional.empty();

    /** The columns that others refer to: those of the identifier, or of a joined subclass's own key. */
    List<ColumnDraft> key = List.of();

    /** What the identifier is mapped to; only a root entity has one, and only once it is bound. */
    Optional<Value> identifier = Optional.empty();

    EntityDraft(
            ClassModel type,
            String entityName,
            Optional<EntityDraft> parent,
            Strategy strategy,
            List<AttributeCollector.Level> levels,
            List<AttributeCollector.Level> hierarchy) {
        this.type = type;
        this.entityName = entityName;
        this.parent = parent;
        this.strategy = strategy;
        this.levels = List.copyOf(levels);
        this.hierarchy = List.copyOf(hierarchy);
        List<ClassModel> classes =
                hierarchy.stream().map(AttributeCollector.Level::type).toList();
        this.access = Access.ofHierarchy(classes);
        this.overrides = Overrides.ofHierarchy(classes);
        parent.ifPresent(p -> p.children.add(this));
    }

    EntityDraft root() {
        return parent.map(EntityDraft::root).orElse(this);
    }

    boolean isRoot() {
        return parent.isEmpty();
    }

    boolean isSingleTableSubclass() {
        return parent.isPresent() && strategy == Strategy.SINGLE_TABLE;
    }

    boolean isJoinedSubclass() {
        return parent.isPresent() && strategy == Strategy.JOINED;
    }

    /** This entity and all below it, each before its children. */
    Stream<EntityDraft> withDescendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(EntityDraft::withDescendants));
    }

    /** An attribute of this entity or of one above it. */
    Optional<Property> property(String name) {
        return Optional.ofNullable(properties.get(name)).or(() -> parent.flatMap(p -> p.property(name)));
    }

    /** A secondary table of this entity or of one above it. */
    Optional<TableDraft> secondaryTable(String key) {
        return Optional.ofNullable(secondaryTables.get(key)).or(() -> parent.flatMap(p -> p.secondaryTable(key)));
    }

    boolean hasSecondaryTable(TableDraft candidate) {
        return secondaryTables.containsValue(candidate)
                || parent.map(p -> p.hasSecondaryTable(candidate)).orElse(false);
    }

    @Override
    public String toString() {
        return type.name();
    }
}
