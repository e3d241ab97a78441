package dev.driftless.processor.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The binders of one run, which call each other. */
final class Binders {
    final MappingContext context;
    final SoftDeletes softDeletes;
    final TypeMapper types;
    final ColumnMapper columns;
    final EmbeddableBinder embeddables;
    final TableFactory tables;
    final KeyBinder keys;
    final References references;
    final ToOneBinder toOnes;
    final AnyBinder anys;
    final CollectionBinder collections;
    final GeneratorBinder generators;
    final PropertyBinder properties;
    final AuditedCollections audits;
    final TemporalTables temporals;

    Binders(MappingContext context) {
        this.context = context;
        this.softDeletes = new SoftDeletes(context);
        this.types = new TypeMapper(context);
        this.columns = new ColumnMapper(context, types);
        this.embeddables = new EmbeddableBinder(context);
        this.tables = new TableFactory(context);
        this.keys = new KeyBinder(context, this);
        this.references = new References(keys, context.problems);
        this.toOnes = new ToOneBinder(context, keys, references, tables);
        this.anys = new AnyBinder(context, types, tables);
        this.generators = new GeneratorBinder(context);
        this.properties = new PropertyBinder(context, this);
        this.temporals = new TemporalTables(context);
        this.audits = new AuditedCollections(context);
        this.collections = new CollectionBinder(context, this);
        tables.setKeys(keys);
    }

    Holder holderOf(EntityDraft entity) {
        return new Holder(
                entity,
                entity.type.name(),
                entity.table,
                entity.overrides,
                entity.access,
                Access.explicit(entity.type).orElse(entity.access),
                Holder.Role.ENTITY,
                entity.isSingleTableSubclass() ? Holder.Nullability.FORCED_NULL : Holder.Nullability.AS_DECLARED,
                List.of(),
                Set.of());
    }

    /**
     * The entity's own attributes: those of its class and of the mapped superclasses below the next entity. Of one declared several
     * times the topmost counts (source: {@code PropertyBinder.addProperty}).
     */
    List<Attribute> attributesOf(EntityDraft entity) {
        List<Attribute> attributes = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        List<AttributeCollector.Level> levels = new ArrayList<>(entity.levels);
        for (AttributeCollector.Level level : levels) {
            for (Attribute attribute : context.attributes.declared(level, entity.access)) {
                if (seen.add(attribute.name())) {
                    attributes.add(attribute);
                }
            }
        }
        return attributes;
    }
}
