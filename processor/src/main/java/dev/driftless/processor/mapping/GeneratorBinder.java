package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the generator of an identifier (source: {@code GeneratorBinder.createIdGeneratorsFromGeneratorAnnotations},
 * {@code IdGeneratorResolverSecondPass}).
 */
final class GeneratorBinder {
    static final int DEFAULT_INCREMENT = 50;
    private final MappingContext context;
    private final GeneratorAnnotations annotations;
    private final GeneratorObjects objects;
    private final ConfiguredGenerators configured;

    GeneratorBinder(MappingContext context) {
        this.context = context;
        this.annotations = new GeneratorAnnotations(context);
        this.objects = new GeneratorObjects(context);
        this.configured = new ConfiguredGenerators(context, objects);
    }

    /** Makes what the identifier's generator needs. */
    void generate(EntityDraft entity, Attribute id, ColumnDraft column) {
        Optional<AnnotationModel> custom = annotations.customAt(id);
        if (custom.isPresent()) {
            custom(entity, column, custom.get());
            return;
        }
        Optional<AnnotationModel> value = id.annotation(Jpa.GENERATED_VALUE);
        if (value.isEmpty()) {
            return;
        }
        String name = value.get().text("generator");
        Origin origin = value.get().origin();
        switch (value.get().constant("strategy")) {
            case "IDENTITY" -> column.identity = Identity.ALWAYS;
            case "UUID" -> {}
            case "SEQUENCE" -> sequence(base(entity), name, annotations.sequence(entity, id, name), origin);
            case "TABLE" -> table(base(entity), name, annotations.table(entity, id, name), origin);
            default -> automatic(entity, id, column, name, origin);
        }
    }

    /** The generator of an id bag's id: a strategy, or one by its name (source: {@code IdBagBinder}). */
    void collectionId(Attribute attribute, TableDraft table, ColumnDraft id, String name) {
        String base = table.name.name().text();
        switch (name) {
            case "", "increment", "uuid", "uuid2", "assigned" -> {}
            case "sequence" -> sequence(base, "", Optional.empty(), attribute.origin());
            default -> {
                Optional<AnnotationModel> found = annotations.ofCollectionId(attribute, name);
                if (found.isEmpty()) {
                    context.problems.unsupported(
                            attribute.origin(),
                            "the generator " + name
                                    + " of the collection's id is not understood: a sequence or table that it"
                                    + " needs is left out of the schema");
                }
                found.ifPresent(generator -> declared(base, id, name, generator, attribute.origin()));
            }
        }
    }

    private void declared(String base, ColumnDraft id, String name, AnnotationModel generator, Origin origin) {
        switch (generator.type()) {
            case Jpa.SEQUENCE_GENERATOR -> sequence(base, name, Optional.of(generator), origin);
            case Jpa.TABLE_GENERATOR -> table(base, name, Optional.of(generator), origin);
            default -> configured.generic(base, id, generator);
        }
    }

    private void automatic(EntityDraft entity, Attribute id, ColumnDraft column, String name, Origin origin) {
        if (name.equals("increment")) {
            return;
        }
        Optional<AnnotationModel> found = annotations.any(entity, id, name);
        if (found.isPresent()) {
            declared(base(entity), column, name, found.get(), origin);
            return;
        }
        if (configured.byName(base(entity), column, name, Map.of(), origin)) {
            return;
        }
        Optional<AnnotationModel> custom = annotations.custom(id);
        if (custom.isPresent()) {
            custom(entity, column, custom.get());
        } else if (!isUuid(id)) {
            sequence(base(entity), name, Optional.empty(), origin);
        }
    }

    private void custom(EntityDraft entity, ColumnDraft column, AnnotationModel annotation) {
        if (annotation.type().equals(Jpa.NATIVE_GENERATOR)) {
            configured.ofNative(base(entity), column, annotation);
            return;
        }
        annotations
                .generatorOf(annotation)
                .ifPresent(marker -> configured.custom(base(entity), column, annotation, marker));
    }

    /** Of a type variable Hibernate asks only the bound (source: {@code IdGeneratorResolverSecondPass.handleAsUuid}). */
    private static boolean isUuid(Attribute id) {
        boolean known = id.type().equals(JavaType.Declared.of("java.util.UUID"))
                || id.type().equals(JavaType.Declared.of("java.lang.String"));
        return known && !id.generic();
    }

    private void sequence(String base, String name, Optional<AnnotationModel> generator, Origin origin) {
        String given = generator.map(g -> g.text("name")).orElse(name);
        String text = generator
                .flatMap(g -> g.nonEmpty("sequenceName"))
                .orElseGet(() -> given.isEmpty() ? base + "_SEQ" : given);
        objects.addSequence(
                new Sequence(
                        objects.qualified(
                                text,
                                generator.flatMap(g -> g.nonEmpty("catalog")),
                                generator.flatMap(g -> g.nonEmpty("schema"))),
                        generator.map(g -> g.number("initialValue", 1)).orElse(1),
                        generator
                                .map(g -> g.number("allocationSize", DEFAULT_INCREMENT))
                                .orElse(DEFAULT_INCREMENT),
                        generator.flatMap(g -> g.nonEmpty("options"))),
                generator.map(AnnotationModel::origin).orElse(origin));
    }

    /** What names of generated objects begin with. */
    static String base(EntityDraft entity) {
        EntityDraft root = entity.root();
        return root.type.has(Jpa.SUBSELECT)
                ? root.entityName
                : root.table.name.name().text();
    }

    private void table(String base, String name, Optional<AnnotationModel> generator, Origin origin) {
        String given = generator.map(g -> g.text("name")).orElse(name);
        String table = generator
                .flatMap(g -> g.nonEmpty("table"))
                .orElseGet(() -> given.isEmpty() ? "hibernate_sequences" : given);
        objects.addGeneratorTable(
                objects.qualified(
                        table,
                        generator.flatMap(g -> g.nonEmpty("catalog")),
                        generator.flatMap(g -> g.nonEmpty("schema"))),
                List.of(
                        generator.flatMap(g -> g.nonEmpty("pkColumnName")).orElse("sequence_name"),
                        generator.flatMap(g -> g.nonEmpty("valueColumnName")).orElse("next_val")),
                JavaTypeTable.DEFAULT_LENGTH,
                generator
                        .flatMap(g -> g.nonEmpty("pkColumnValue"))
                        .orElseGet(() -> generator.isPresent() ? base : "default"),
                generator.map(g -> g.number("initialValue", 0)).orElse(0),
                generator.flatMap(g -> g.nonEmpty("options")),
                generator.map(AnnotationModel::origin).orElse(origin));
    }
}
