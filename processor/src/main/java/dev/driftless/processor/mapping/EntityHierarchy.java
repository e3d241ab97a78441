package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the entities, which extends which, and gives each its table (source: {@code InheritanceState}). */
final class EntityHierarchy {
    private final MappingContext context;
    private final Binders binders;
    private final Map<String, ClassModel> entityClasses = new LinkedHashMap<>();

    EntityHierarchy(MappingContext context, Binders binders) {
        this.context = context;
        this.binders = binders;
        context.managed.stream().filter(c -> c.has(Jpa.ENTITY)).forEach(c -> entityClasses.put(c.name(), c));
    }

    void build() {
        entityClasses.values().forEach(this::entity);
        refuseSameNames();
        for (EntityDraft entity : context.entities.values()) {
            binders.tables.secondaryTables(entity, binders.keys);
        }
    }

    /** Hibernate refuses two entities of one name (source: {@code InFlightMetadataCollectorImpl.addImport}). */
    private void refuseSameNames() {
        Map<String, EntityDraft> byName = new LinkedHashMap<>();
        for (EntityDraft entity : context.entities.values()) {
            EntityDraft other = byName.putIfAbsent(entity.entityName, entity);
            if (other != null) {
                context.problems.contradicting(
                        entity.type.origin(),
                        "entities " + other + " and " + entity + " are both called " + entity.entityName
                                + ". Give one another name with @Entity(name)");
            }
        }
    }

    private EntityDraft entity(ClassModel type) {
        EntityDraft present = context.entities.get(type.name());
        if (present != null) {
            return present;
        }
        List<AttributeCollector.Level> hierarchy = context.attributes.hierarchy(type, TypeBindings.none());
        Optional<EntityDraft> parent = hierarchy.stream()
                .skip(1)
                .map(AttributeCollector.Level::type)
                .filter(c -> entityClasses.containsKey(c.name()))
                .findFirst()
                .map(this::entity);
        EntityDraft entity =
                new EntityDraft(type, nameOf(type), parent, strategy(type, parent), levels(hierarchy), hierarchy);
        context.entities.put(type.name(), entity);
        entity.table = table(entity);
        return entity;
    }

    private static String nameOf(ClassModel type) {
        return type.annotation(Jpa.ENTITY).flatMap(a -> a.nonEmpty("name")).orElse(type.unqualifiedName());
    }

    /** The strategy of the root counts; Hibernate lets no subclass have another. */
    private static EntityDraft.Strategy strategy(ClassModel type, Optional<EntityDraft> parent) {
        return parent.map(p -> p.strategy).orElseGet(() -> type.annotation(Jpa.INHERITANCE)
                .map(a -> EntityDraft.Strategy.valueOf(a.constant("strategy")))
                .orElse(EntityDraft.Strategy.SINGLE_TABLE));
    }

    /** The class and the mapped superclasses above it, up to the next entity; the topmost first. */
    private List<AttributeCollector.Level> levels(List<AttributeCollector.Level> hierarchy) {
        List<AttributeCollector.Level> levels = new ArrayList<>();
        for (int i = 0; i < hierarchy.size(); i++) {
            ClassModel type = hierarchy.get(i).type();
            if (i > 0 && entityClasses.containsKey(type.name())) {
                break;
            }
            if (i == 0 || type.has(Jpa.MAPPED_SUPERCLASS)) {
                levels.add(hierarchy.get(i));
            }
        }
        Collections.reverse(levels);
        return levels;
    }

    private TableDraft table(EntityDraft entity) {
        if (entity.isSingleTableSubclass()) {
            TableDraft table = entity.parent.orElseThrow().table;
            binders.tables.describe(table, entity.type);
            return table;
        }
        TableDraft table = binders.tables.ofEntity(entity);
        binders.tables.describe(table, entity.type);
        if (entity.strategy == EntityDraft.Strategy.TABLE_PER_CLASS) {
            entity.parent.ifPresent(parent -> {
                table.included = Optional.of(parent.table);
                parent.table.hasIncluders = true;
                // an abstract entity without any below it has its table all the same: Table.isAbstractUnionTable
                parent.table.isAbstract |= parent.type.isAbstract();
            });
        }
        leaveOutViews(entity, table);
        return table;
    }

    private void leaveOutViews(EntityDraft entity, TableDraft table) {
        if (entity.type.has(Jpa.SUBSELECT)) {
            table.isAbstract = true;
        }
        Optional<AnnotationModel> view = entity.type.annotation(Jpa.VIEW);
        view.ifPresent(v -> {
            table.isAbstract = true;
            context.problems.unsupported(
                    v.origin(),
                    "the view " + table.name
                            + " is left out: write its create view statement into a migration yourself");
        });
    }
}
