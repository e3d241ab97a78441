package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes tables from the annotations that describe them (source: {@code TableBinder}, {@code EntityBinder}). */
final class TableFactory {
    private final MappingContext context;
    private final IndexBinder indexes;
    private final List<Runnable> keysOfJoins = new ArrayList<>();

    TableFactory(MappingContext context) {
        this.context = context;
        this.indexes = new IndexBinder(context);
    }

    /** The table of an entity that has one of its own. */
    TableDraft ofEntity(EntityDraft entity) {
        Optional<AnnotationModel> annotation = entity.type.annotation(Jpa.TABLE);
        Identifier logical =
                Names.logical(annotation.flatMap(a -> a.nonEmpty("name")).orElse(entity.entityName));
        Origin origin = annotation.map(AnnotationModel::origin).orElse(entity.type.origin());
        TableDraft table = create(annotation, logical, origin, entity.type.name());
        table.isUnmanaged = entity.type.has(Jpa.UNMANAGED);
        return table;
    }

    void describe(TableDraft table, Annotated type) {
        DialectOverrides.warn(type, context.problems);
        for (AnnotationModel comment : type.repeated(Jpa.COMMENT, Jpa.COMMENTS)) {
            String on = comment.text("on");
            if (on.isEmpty() || Names.logical(on).equals(table.logicalName)) {
                table.comment = Optional.of(comment.text("value"));
            }
        }
    }

    /** The secondary tables of an entity; their keys come later, from {@link #bindKeysOfJoins()}. */
    void secondaryTables(EntityDraft entity, KeyBinder keys) {
        for (AnnotationModel annotation : entity.type.repeated(Jpa.SECONDARY_TABLE, Jpa.SECONDARY_TABLES)) {
            Identifier logical = Names.logical(annotation.text("name"));
            TableDraft table = create(
                    Optional.of(annotation), logical, annotation.origin(), entity.type.name() + "#" + logical.text());
            table.isUnmanaged = entity.type.has(Jpa.UNMANAGED);
            describe(table, new OnlyComments(entity.type));
            entity.secondaryTables.put(logical.key(), table);
            List<JoinColumnSpec> specs = JoinColumnSpec.all(annotation.annotations("pkJoinColumns"));
            ForeignKeyRule rule = secondaryTableRule(annotation, table);
            keysOfJoins.add(() -> keys.bindJoin(entity, table, specs, rule));
        }
    }

    /**
     * Hibernate finds the annotation again by the table's physical name, and where that is another than the one given, forgets
     * what it says of the foreign key (source: {@code EntityBinder.findMatchingSecondaryTable}).
     */
    private static ForeignKeyRule secondaryTableRule(AnnotationModel annotation, TableDraft table) {
        Identifier physical = table.name.name();
        String written = physical.quoted() ? "`" + physical.text() + "`" : physical.text();
        return written.equals(annotation.text("name"))
                ? ForeignKeyRule.in(Optional.of(annotation), "foreignKey")
                : ForeignKeyRule.DEFAULT;
    }

    /**
     * The table between an entity and the target of a to-one association. What the annotation says of the foreign key to the
     * entity is not heard, and of the rest only a part (source: {@code EntityBinder.addJoinTable}, with a name;
     * {@code ImplicitToOneJoinTableSecondPass}, without: there the key is made before {@code @NotFound} would forbid it).
     */
    TableDraft toOneJoinTable(
            Attribute attribute, Holder holder, AnnotationModel annotation, EntityDraft target, boolean constrained) {
        Identifier logical = annotation
                .nonEmpty("name")
                .map(Names::logical)
                .orElseGet(() -> context.names.joinTable(
                        holder.entity().table.logicalName, attribute.name(), target.table.logicalName));
        return joinTable(attribute, holder, annotation, logical, constrained);
    }

    /** The same where the name is known, and the target may be any entity. */
    TableDraft joinTable(
            Attribute attribute, Holder holder, AnnotationModel annotation, Identifier logical, boolean constrained) {
        TableDraft table =
                find(Optional.of(annotation), logical, annotation.origin(), holder.sourceOf(attribute.name()));
        indexes.uniqueConstraints(table, annotation);
        annotation.nonEmpty("options").ifPresent(o -> table.options = Optional.of(o));
        boolean named = annotation.nonEmpty("name").isPresent();
        if (named) {
            describe(table, annotation);
        } else {
            indexes.indexes(table, annotation);
        }
        EntityDraft entity = holder.entity();
        if (entity.secondaryTables.putIfAbsent(logical.key(), table) == null) {
            List<JoinColumnSpec> specs = JoinColumnSpec.all(annotation.annotations("joinColumns"));
            ForeignKeyRule rule = constrained || !named ? ForeignKeyRule.DEFAULT : ForeignKeyRule.NONE;
            keysOfJoins.add(() -> joinKeys.bindJoin(entity, table, specs, rule));
        }
        return table;
    }

    private KeyBinder joinKeys;

    void setKeys(KeyBinder keys) {
        this.joinKeys = keys;
    }

    /** Binds the keys of all secondary and join tables made since the last call. */
    void bindKeysOfJoins() {
        List<Runnable> work = new ArrayList<>(keysOfJoins);
        keysOfJoins.clear();
        work.forEach(Runnable::run);
    }

    /** The table of a collection: its comment and checks count only where the attribute's own join table has them. */
    TableDraft ofCollection(
            Attribute attribute,
            Optional<AnnotationModel> annotation,
            Identifier logical,
            Origin origin,
            String source) {
        TableDraft table = undescribed(annotation, logical, origin, source);
        attribute.annotation(Jpa.JOIN_TABLE).ifPresent(t -> describe(table, t));
        return table;
    }

    /** A table with all that its annotation says; the one that is there already if another mapping has it, too. */
    TableDraft create(Optional<AnnotationModel> annotation, Identifier logical, Origin origin, String source) {
        TableDraft table = undescribed(annotation, logical, origin, source);
        annotation.ifPresent(a -> describe(table, a));
        return table;
    }

    private TableDraft undescribed(
            Optional<AnnotationModel> annotation, Identifier logical, Origin origin, String source) {
        TableDraft table = find(annotation, logical, origin, source);
        annotation.ifPresent(a -> {
            indexes.uniqueConstraints(table, a);
            indexes.indexes(table, a);
            a.nonEmpty("options").ifPresent(o -> table.options = Optional.of(o));
        });
        return table;
    }

    private TableDraft find(Optional<AnnotationModel> annotation, Identifier logical, Origin origin, String source) {
        TableName name = context.names.table(
                annotation.flatMap(a -> a.nonEmpty("catalog")), annotation.flatMap(a -> a.nonEmpty("schema")), logical);
        return context.table(new TableDraft(name, logical, origin, source));
    }

    private static void describe(TableDraft table, AnnotationModel annotation) {
        annotation.nonEmpty("comment").ifPresent(c -> table.comment = Optional.of(c));
        for (AnnotationModel check : annotation.annotations("check")) {
            table.checks.add(new Constraint.Check(
                    check.nonEmpty("name").map(Names::logical), check.text("constraint"), check.nonEmpty("options")));
        }
    }
}
