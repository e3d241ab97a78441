package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The audit tables of collections, made after those of all entities (source: {@code AuditHelper}). */
final class AuditedCollections {
    private final MappingContext context;
    private final List<Runnable> waiting = new ArrayList<>();

    AuditedCollections(MappingContext context) {
        this.context = context;
    }

    /** Notes a collection with a table of its own. */
    void add(Attribute attribute, TableDraft table) {
        settings(attribute)
                .ifPresent(settings -> waiting.add(() -> {
                    AuditTable audit = AuditTable.of(context, table, settings.name(), settings, Set.of());
                    audit.addModification(settings);
                    audit.keyBy(settings, table.allColumns());
                }));
    }

    /** Notes a one-to-many with a join column: who belongs to whom is kept in a table of its own. */
    void addOneToMany(Attribute attribute, EntityDraft owner, List<ColumnDraft> key, EntityDraft target) {
        settings(attribute)
                .ifPresent(settings -> waiting.add(() -> {
                    Optional<AnnotationModel> named = context.inScope(attribute, Jpa.AUDITED_COLLECTION_TABLE);
                    AuditSettings place =
                            named.isPresent() && named.get().nonEmpty("schema").isPresent()
                                    ? new AuditSettings(named)
                                    : settings;
                    String name = named.flatMap(n -> n.nonEmpty("name"))
                            .orElse(owner.entityName + "_" + target.entityName + AuditTable.SUFFIX);
                    String source = owner.type.name() + "." + attribute.name();
                    AuditTable audit = AuditTable.named(context, owner.table, name, place, source, attribute.origin());
                    List<ColumnDraft> columns = new ArrayList<>(key);
                    columns.addAll(target.key);
                    columns.forEach(c -> audit.table().add(c.copy()));
                    audit.addModification(settings);
                    audit.keyBy(settings, columns);
                }));
    }

    void bindAll() {
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    private Optional<AuditSettings> settings(Attribute attribute) {
        if (attribute.has(Jpa.AUDITED_EXCLUDED)) {
            return Optional.empty();
        }
        return context.inScope(attribute, Jpa.AUDITED)
                .map(a -> new AuditSettings(context.inScope(attribute, Jpa.AUDITED_TABLE)));
    }
}
