package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.schema.model.Identifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tables that keep every change of an entity with Hibernate's own {@code @Audited}: a copy of the columns, the changeset that
 * brought the row, and the kind of change (source: {@code AuditHelper}). Made last, from complete tables; where names meet, several
 * share one.
 */
final class AuditTables {
    private final MappingContext context;

    AuditTables(MappingContext context) {
        this.context = context;
    }

    void bind(EntityDraft root) {
        if (root.type.has(Jpa.SUBSELECT) || context.inScope(root, Jpa.AUDITED).isEmpty()) {
            return;
        }
        AuditSettings settings = new AuditSettings(context.inScope(root, Jpa.AUDITED_TABLE));
        AuditTable audit = AuditTable.of(context, root.table, settings.name(), settings, leftOutOfRoot(root));
        audit.addModification(settings);
        audit.keyBy(settings, root.table.primaryKey());
        bindSecondaryTables(root, audit, settings);
        bindSubclasses(root, audit, settings);
    }

    private void bindSecondaryTables(EntityDraft root, AuditTable above, AuditSettings settings) {
        List<AnnotationModel> names = root.type.repeated(Jpa.AUDITED_SECONDARY_TABLE, Jpa.AUDITED_SECONDARY_TABLES);
        for (TableDraft secondary : root.secondaryTables.values()) {
            Optional<String> name = names.stream()
                    .filter(n -> n.text("secondaryTableName")
                            .equals(secondary.name.name().text()))
                    .map(n -> n.text("secondaryAuditTableName"))
                    .findFirst();
            Set<Identifier> leftOut = new LinkedHashSet<>();
            root.properties.values().stream()
                    .filter(p -> p.table() == secondary && isLeftOut(p))
                    .forEach(p -> addNames(p, leftOut));
            AuditTable audit = AuditTable.of(context, secondary, name, settings, leftOut);
            audit.keyBy(settings, secondary.primaryKey());
            audit.refer(above);
        }
    }

    private void bindSubclasses(EntityDraft parent, AuditTable above, AuditSettings settings) {
        for (EntityDraft child : parent.children) {
            if (child.isSingleTableSubclass()) {
                continue;
            }
            Optional<AnnotationModel> own = child.type.annotation(Jpa.AUDITED_TABLE);
            AuditSettings effective = own.isPresent() ? new AuditSettings(own) : settings;
            AuditTable audit =
                    AuditTable.of(context, child.table, effective.name(), effective, leftOutOfSubclass(child));
            audit.keyBy(settings, child.table.primaryKey());
            if (child.strategy == EntityDraft.Strategy.TABLE_PER_CLASS) {
                audit.addModification(settings);
            } else {
                audit.refer(above);
            }
            bindSubclasses(child, audit, settings);
        }
    }

    /** Columns of attributes that are not audited, in the whole hierarchy, and those that belong to no attribute at all. */
    private static Set<Identifier> leftOutOfRoot(EntityDraft root) {
        Set<Identifier> leftOut = new LinkedHashSet<>();
        Set<Identifier> mapped = new LinkedHashSet<>();
        root.key.forEach(c -> mapped.add(c.name));
        root.discriminator.ifPresent(c -> mapped.add(c.name));
        root.withDescendants()
                .flatMap(e -> e.properties.values().stream())
                .forEach(p -> addNames(p, isLeftOut(p) ? leftOut : mapped));
        root.table.allColumns().stream()
                .map(c -> c.name)
                .filter(name -> !mapped.contains(name))
                .forEach(leftOut::add);
        return leftOut;
    }

    private static Set<Identifier> leftOutOfSubclass(EntityDraft entity) {
        Set<Identifier> leftOut = new LinkedHashSet<>();
        for (Optional<EntityDraft> e = Optional.of(entity); e.isPresent(); e = e.get().parent) {
            e.get().properties.values().stream().filter(AuditTables::isLeftOut).forEach(p -> addNames(p, leftOut));
        }
        return leftOut;
    }

    private static boolean isLeftOut(Property property) {
        return property.attribute().has(Jpa.AUDITED_EXCLUDED)
                || property.attribute().has(Jpa.VERSION);
    }

    private static void addNames(Property property, Set<Identifier> names) {
        property.value().columns().forEach(c -> names.add(c.name));
    }
}
