package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Binds the keys of entities, each when it is first asked for: a derived key asks for that of another entity.
 */
final class KeyBinder {
    private final MappingContext context;
    private final IdentifierBinder identifiers;
    private final Set<EntityDraft> inProgress = new LinkedHashSet<>();
    private final Map<TableDraft, EntityDraft> keyOwners = new HashMap<>();

    KeyBinder(MappingContext context, Binders binders) {
        this.context = context;
        this.identifiers = new IdentifierBinder(context, binders);
    }

    /** The columns that others refer to an entity by. */
    List<ColumnDraft> keyOf(EntityDraft entity) {
        if (!entity.key.isEmpty()) {
            return entity.key;
        }
        if (!inProgress.add(entity)) {
            context.problems.contradicting(
                    entity.type.origin(),
                    "the identifier of " + entity + " depends on itself. Break the circle of identifiers that are"
                            + " associations");
            return List.of();
        }
        try {
            entity.key = bind(entity);
            return entity.key;
        } finally {
            inProgress.remove(entity);
        }
    }

    private List<ColumnDraft> bind(EntityDraft entity) {
        if (entity.isRoot()) {
            identifiers.bind(entity);
            List<ColumnDraft> columns = entity.identifier.map(Value::columns).orElse(List.of());
            List<ColumnDraft> key = columns.stream().distinct().toList();
            becomePrimaryKey(entity, key);
            return key;
        }
        List<ColumnDraft> inherited = keyOf(entity.parent.orElseThrow());
        return entity.isJoinedSubclass() ? joinedKey(entity, inherited) : inherited;
    }

    /** The key of a joined subclass repeats that of its parent (source: {@code EntityBinder.subclassJoinColumns}). */
    private List<ColumnDraft> joinedKey(EntityDraft entity, List<ColumnDraft> inherited) {
        List<AnnotationModel> annotations = entity.type.repeated(Jpa.PK_JOIN_COLUMN, Jpa.PK_JOIN_COLUMNS);
        Optional<AnnotationModel> several = entity.type.annotation(Jpa.PK_JOIN_COLUMNS);
        ForeignKeyRule rule = ForeignKeyRule.in(
                several.filter(s -> s.explicit().contains("foreignKey"))
                        .or(() -> annotations.stream().findFirst()),
                "foreignKey");
        OnDelete onDelete = entity.type
                .annotation(Jpa.ON_DELETE)
                .map(a -> OnDelete.valueOf(a.constant("action")))
                .orElse(OnDelete.NO_ACTION);
        TableDraft above = entity.parent.orElseThrow().table;
        return repeatedKey(
                entity,
                entity.table,
                above,
                inherited,
                JoinColumnSpec.all(annotations),
                rule,
                onDelete,
                entity.type.origin());
    }

    /** The key of a secondary table, or of a to-one's join table. */
    void bindJoin(EntityDraft entity, TableDraft table, List<JoinColumnSpec> specs, ForeignKeyRule rule) {
        if (table.primaryKey().isEmpty()) {
            repeatedKey(
                    entity, table, entity.table, keyOf(entity), specs, rule, OnDelete.NO_ACTION, entity.type.origin());
        }
    }

    /**
     * The key of one table again in another. What an annotation leaves without a name is called like the first column of the
     * root's identifier; what no annotation names is quoted if the table referred to is (source: {@code
     * AnnotatedJoinColumn.buildInheritanceJoinColumn}, {@code AnnotatedJoinColumns.buildDefaultColumnName}).
     */
    private List<ColumnDraft> repeatedKey(
            EntityDraft entity,
            TableDraft table,
            TableDraft above,
            List<ColumnDraft> inherited,
            List<JoinColumnSpec> specs,
            ForeignKeyRule rule,
            OnDelete onDelete,
            Origin origin) {
        List<ColumnDraft> key = new ArrayList<>();
        for (int i = 0; i < inherited.size(); i++) {
            ColumnDraft parent = inherited.get(i);
            Optional<JoinColumnSpec> spec = specFor(parent, i, specs);
            Identifier unnamed = spec.flatMap(JoinColumnSpec::annotation).isPresent()
                    ? keyOf(entity.root()).get(0).logicalName
                    : context.names.physical(Names.quotedIf(above.logicalName.quoted(), parent.logicalName));
            Identifier logical =
                    spec.flatMap(JoinColumnSpec::name).map(Names::logical).orElse(unnamed);
            ColumnDraft column =
                    new ColumnDraft(logical, context.names.physical(logical), ToOneBinder.plain(parent.referredType()));
            spec.ifPresent(s -> s.describe(column));
            column.source = Optional.of(table.source + "." + parent.name.text());
            column.origin = Optional.of(spec.flatMap(JoinColumnSpec::annotation)
                    .map(AnnotationModel::origin)
                    .orElse(entity.type.origin()));
            key.add(table.add(column));
        }
        table.setPrimaryKey(key);
        table.refer(new ForeignKeyDraft(key, above, inherited, rule, onDelete, origin));
        return key;
    }

    /**
     * An entity's key becomes its table's, unless another entity of the same table comes before it: then its columns are just
     * required. Hibernate takes the classes in the order in which the application finds them, which is taken to be that of their
     * names (source: {@code PersistentClass.createPrimaryKey}).
     */
    private void becomePrimaryKey(EntityDraft entity, List<ColumnDraft> key) {
        List<ColumnDraft> other = entity.table.primaryKey();
        EntityDraft owner = keyOwners.merge(entity.table, entity, KeyBinder::first);
        entity.table.setPrimaryKey(key);
        if (other.isEmpty() || other.equals(key)) {
            return;
        }
        if (owner != entity) {
            entity.table.setPrimaryKey(other);
        }
        context.problems.unsupported(
                entity.type.origin(),
                "table " + entity.table.name
                        + " has other entities with another identifier: its primary key is taken from "
                        + owner + ", and Hibernate takes it from the entity that it meets first. Give all entities of a"
                        + " table the same identifier");
    }

    private static EntityDraft first(EntityDraft one, EntityDraft other) {
        return one.type.name().compareTo(other.type.name()) <= 0 ? one : other;
    }

    private static Optional<JoinColumnSpec> specFor(ColumnDraft parent, int index, List<JoinColumnSpec> specs) {
        boolean named = specs.stream().anyMatch(s -> s.referenced().isPresent());
        if (!named) {
            return index < specs.size() ? Optional.of(specs.get(index)) : Optional.empty();
        }
        return specs.stream()
                .filter(s -> s.referenced()
                        .map(r -> Names.logical(r).equals(parent.logicalName)
                                || Names.logical(r).equals(parent.name))
                        .orElse(false))
                .findFirst();
    }
}
