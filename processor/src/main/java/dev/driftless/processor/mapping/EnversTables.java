package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tables in which Hibernate Envers keeps all revisions of entities with its {@code @Audited}, as it makes them without settings
 * of its own (source: {@code AuditMetadataGenerator}, {@code PersistentEntityInstantiator}). Made from complete tables.
 */
final class EnversTables {
    private final MappingContext context;
    private final EnversAttributes attributes;
    private final EnversColumns columns;
    private final Map<EntityDraft, List<EnversAttribute>> audited = new LinkedHashMap<>();
    private final Map<EntityDraft, TableDraft> tables = new LinkedHashMap<>();
    private EnversRevisions revisions;

    EnversTables(MappingContext context, EmbeddableBinder embeddables) {
        this.context = context;
        this.attributes = new EnversAttributes(context, embeddables);
        this.columns = new EnversColumns(context);
    }

    void bind() {
        for (EntityDraft entity : context.entities.values()) {
            List<EnversAttribute> own = attributes.of(entity);
            if ((entity.type.has(Envers.AUDITED) || !own.isEmpty()) && !entity.type.has(Jpa.SUBSELECT)) {
                audited.put(entity, own);
            }
        }
        if (audited.isEmpty()) {
            return;
        }
        EntityDraft first = audited.keySet().iterator().next();
        revisions = EnversRevisions.in(context, columns, first.type.origin());
        audited.forEach(this::bind);
        EnversCollections collections = new EnversCollections(context, attributes, columns, revisions, tables);
        audited.forEach((entity, own) -> own.stream()
                .flatMap(EnversAttribute::leaves)
                .filter(a -> a.property().value() instanceof Value.Plural)
                .forEach(a -> collections.bind(entity, a)));
    }

    private void bind(EntityDraft entity, List<EnversAttribute> own) {
        if (entity.parent.isPresent() && !tables.containsKey(entity.parent.get())) {
            context.problems.contradicting(
                    entity.type.origin(),
                    "entity %s is audited, but %s above it is not, and Envers refuses that. Mark that one @Audited, too"
                            .formatted(entity, entity.parent.get()));
            return;
        }
        TableDraft table = entity.isSingleTableSubclass() ? tables.get(entity.parent.orElseThrow()) : table(entity);
        tables.put(entity, table);
        own.stream().filter(a -> !isElsewhere(a, entity)).forEach(a -> add(a, table));
        boolean joins = entity.isRoot() || entity.isSingleTableSubclass();
        for (TableDraft secondary : joins ? entity.secondaryTables.values() : List.<TableDraft>of()) {
            bindSecondary(entity, own, secondary, table);
        }
    }

    private static boolean isElsewhere(EnversAttribute attribute, EntityDraft entity) {
        return entity.hasSecondaryTable(attribute.property().table());
    }

    private TableDraft table(EntityDraft entity) {
        Optional<AnnotationModel> annotation = entity.type.annotation(Envers.AUDIT_TABLE);
        String name = annotation
                .flatMap(a -> a.nonEmpty("value"))
                .orElse(entity.table.name.name().text() + Envers.SUFFIX);
        TableDraft table = beside(entity, entity.table, name);
        table.isAbstract = entity.table.isAbstract;
        if (entity.isJoinedSubclass()) {
            key(table, entity.table.primaryKey());
            refer(table, tables.get(entity.parent.orElseThrow()));
        } else if (entity.isRoot()) {
            revisions.refer(table, key(table, entity.key));
            entity.discriminator.ifPresent(d -> table.add(columns.copy(d)).nullable = false);
            table.add(columns.own(Envers.REVISION_TYPE, ColumnType.Basic.of(SqlType.TINYINT), table.source));
        } else {
            TableDraft above = tables.get(entity.parent.orElseThrow());
            table.included = Optional.of(above);
            above.hasIncluders = true;
        }
        return table;
    }

    private TableDraft beside(EntityDraft entity, TableDraft main, String name) {
        AuditSettings place = new AuditSettings(entity.type.annotation(Envers.AUDIT_TABLE));
        return AuditTable.beside(context, main, name, place, main.source, main.origin);
    }

    /** Keys the table by revision and the copies of some columns; gives the column of the revision. */
    private ColumnDraft key(TableDraft table, Collection<ColumnDraft> originals) {
        ColumnDraft revision = table.add(revisions.column(columns, table.source));
        List<ColumnDraft> key = new ArrayList<>();
        key.add(revision);
        originals.forEach(c -> key.add(table.add(columns.copy(c))));
        table.setPrimaryKey(key);
        return revision;
    }

    private static void refer(TableDraft table, TableDraft above) {
        table.add(new ForeignKeyDraft(
                table.primaryKey(),
                above,
                above.primaryKey(),
                ForeignKeyRule.DEFAULT,
                OnDelete.NO_ACTION,
                table.origin));
    }

    /** A secondary table is audited if all that is in it is (source: {@code AuditMetadataGenerator.createJoins}). */
    private void bindSecondary(EntityDraft entity, List<EnversAttribute> own, TableDraft secondary, TableDraft above) {
        Map<String, EnversAttribute> inside = own.stream()
                .filter(a -> a.property().table() == secondary)
                .collect(Collectors.toMap(a -> a.attribute().name(), a -> a, (a, b) -> a, LinkedHashMap::new));
        boolean whole = entity.properties.values().stream()
                .filter(p -> p.table() == secondary)
                .allMatch(p -> inside.containsKey(p.name()));
        if (!whole) {
            return;
        }
        String original = secondary.name.name().text();
        String name = entity.type.repeated(Envers.SECONDARY_AUDIT_TABLE, Envers.SECONDARY_AUDIT_TABLES).stream()
                .filter(n -> n.text("secondaryTableName").equals(original))
                .map(n -> n.text("secondaryAuditTableName"))
                .reduce((first, last) -> last)
                .orElse(original + Envers.SUFFIX);
        TableDraft table = beside(entity, secondary, name);
        key(table, secondary.primaryKey());
        refer(table, above);
        inside.values().forEach(a -> add(a, table));
    }

    private void add(EnversAttribute attribute, TableDraft table) {
        columns.of(attribute).forEach(table::add);
        attribute
                .flag()
                .ifPresent(flag -> table.add(columns.own(flag, ColumnType.Basic.of(SqlType.BOOLEAN), table.source)));
    }
}
