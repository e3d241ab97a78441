package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.ClassModels;
import dev.driftless.processor.entity.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Maps entity classes to the schema that Hibernate would create for them.
 *
 * <p>Keys come first, each when another asks for it; then the attributes of all entities; then associations, which need the
 * columns of their targets; then collections; last what needs to see all columns of a table.
 */
public final class SchemaMapper {
    private SchemaMapper() {}

    /**
     * The schema of some classes.
     *
     * @param managed the entities, embeddables, mapped superclasses and converters of the unit, sorted by name
     * @param classes finds any other class
     * @param options choices that change what Hibernate would create
     */
    public static MappedSchema map(List<ClassModel> managed, ClassModels classes, MappingOptions options) {
        MappingContext context = new MappingContext(managed, classes, options);
        new UnsupportedAnnotations(context).warn();
        Binders binders = new Binders(context);
        new EntityHierarchy(context, binders).build();
        List<EntityDraft> entities = new ArrayList<>(context.entities.values());
        DiscriminatorBinder discriminators = new DiscriminatorBinder(context);
        entities.stream().filter(EntityDraft::isRoot).forEach(discriminators::bind);
        entities.forEach(binders.keys::keyOf);
        binders.tables.bindKeysOfJoins();
        entities.forEach(binders.properties::bind);
        bindAssociations(context, binders);
        binders.tables.bindKeysOfJoins();
        binders.collections.bindAll();
        bindAssociations(context, binders);
        runAll(context.afterAssociations);
        bindAssociations(context, binders);
        binders.tables.bindKeysOfJoins();
        entities.stream().filter(EntityDraft::isRoot).forEach(binders.softDeletes::addToEntity);
        Changelog.in(context).markIdentifier();
        AuditTables audits = new AuditTables(context);
        entities.stream().filter(EntityDraft::isRoot).forEach(audits::bind);
        binders.audits.bindAll();
        entities.stream().filter(EntityDraft::isRoot).forEach(binders.temporals::add);
        binders.temporals.bindAll();
        new EnversTables(context, binders.embeddables).bind();
        runAll(context.finishing);
        entities.forEach(discriminators::addSubclassCheck);
        entities.forEach(EntityChecks::add);
        if (options.beanValidation()) {
            BeanValidation validation = new BeanValidation(context);
            entities.forEach(validation::apply);
        }
        return new SchemaAssembler(context).assemble();
    }

    /** Repeats as long as one association makes the column that another waits for. */
    private static void bindAssociations(MappingContext context, Binders binders) {
        boolean progress = true;
        while (progress && !context.associations.isEmpty()) {
            List<PropertyBinder.Association> waiting = new ArrayList<>(context.associations);
            context.associations.clear();
            progress = false;
            for (PropertyBinder.Association association : waiting) {
                Optional<Property> bound = binders.toOnes.bind(association.attribute(), association.holder());
                if (bound.isPresent()) {
                    association.into().put(bound.get().name(), bound.get());
                    progress = true;
                } else {
                    context.associations.add(association);
                }
            }
        }
        context.associations.forEach(a -> context.problems.contradicting(
                referencedColumn(a.attribute()),
                "the association refers to a column that its target does not have. Mend the referencedColumnName"));
        context.associations.clear();
    }

    private static Origin referencedColumn(Attribute attribute) {
        return attribute
                .annotation(Jpa.JOIN_COLUMN)
                .map(column -> column.origin().at("referencedColumnName"))
                .orElse(attribute.origin());
    }

    private static void runAll(List<Runnable> work) {
        while (!work.isEmpty()) {
            List<Runnable> now = new ArrayList<>(work);
            work.clear();
            now.forEach(Runnable::run);
        }
    }
}
