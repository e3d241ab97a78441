package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.AnnotationValue;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Identity columns, sequences and generator tables of identifiers (source: {@code IdGeneratorResolverSecondPass},
 * {@code GeneratorAnnotationHelper}, {@code SequenceStyleGenerator}, {@code TableGenerator}).
 */
final class GeneratorBinder {
    private static final int DEFAULT_INCREMENT = 50;
    private final MappingContext context;

    GeneratorBinder(MappingContext context) {
        this.context = context;
    }

    /** Makes what the identifier's generator needs. */
    void generate(EntityDraft entity, Attribute id, ColumnDraft column) {
        Optional<AnnotationModel> value = id.annotation(Jpa.GENERATED_VALUE);
        warnOfNative(id);
        if (value.isEmpty()) {
            return;
        }
        String name = value.get().text("generator");
        Origin origin = value.get().origin();
        switch (value.get().constant("strategy")) {
            case "IDENTITY" -> column.identity = true;
            case "UUID" -> {}
            case "SEQUENCE" ->
                sequence(
                        entity, name, local(entity, id, name, Jpa.SEQUENCE_GENERATOR, Jpa.SEQUENCE_GENERATORS), origin);
            case "TABLE" ->
                table(entity, name, local(entity, id, name, Jpa.TABLE_GENERATOR, Jpa.TABLE_GENERATORS), origin);
            default -> automatic(entity, id, column, name, origin);
        }
    }

    /** The generator of an id bag's id. */
    void collectionId(Attribute attribute, TableDraft table, String name) {
        switch (name) {
            case "", "increment", "uuid", "uuid2", "assigned" -> {}
            case "sequence" ->
                addSequence(
                        context.names.table(
                                Optional.empty(),
                                Optional.empty(),
                                Names.logical(table.name.name().text() + "_SEQ")),
                        1,
                        DEFAULT_INCREMENT,
                        Optional.empty(),
                        attribute.origin());
            default ->
                context.problems.unsupported(
                        attribute.origin(),
                        "the generator " + name
                                + " of the collection's id is not understood: a sequence or table that it"
                                + " needs is left out of the schema");
        }
    }

    private void warnOfNative(Attribute id) {
        id.annotation(Jpa.NATIVE_GENERATOR)
                .ifPresent(a -> context.problems.unsupported(
                        a.origin(),
                        "@NativeGenerator is not understood: it is an identity column on some databases and a sequence on"
                                + " others. Use @GeneratedValue with a strategy"));
    }

    private void automatic(EntityDraft entity, Attribute id, ColumnDraft column, String name, Origin origin) {
        if (name.equals("increment")) {
            return;
        }
        Optional<AnnotationModel> sequence = local(entity, id, name, Jpa.SEQUENCE_GENERATOR, Jpa.SEQUENCE_GENERATORS);
        Optional<AnnotationModel> table = local(entity, id, name, Jpa.TABLE_GENERATOR, Jpa.TABLE_GENERATORS);
        Optional<AnnotationModel> generic = local(entity, id, name, Jpa.GENERIC_GENERATOR, Jpa.GENERIC_GENERATORS);
        Optional<AnnotationModel> found = sequence.or(() -> table).or(() -> generic);
        if (found.isPresent()) {
            AnnotationModel generator = found.get();
            switch (generator.type()) {
                case Jpa.SEQUENCE_GENERATOR -> sequence(entity, name, found, origin);
                case Jpa.TABLE_GENERATOR -> table(entity, name, found, origin);
                default -> generic(entity, column, generator);
            }
            return;
        }
        if (isCustom(id) || isUuid(id) || legacy(entity, column, name, Map.of(), origin)) {
            return;
        }
        sequence(entity, name, Optional.empty(), origin);
    }

    /** Whether an annotation that is itself marked {@code @IdGeneratorType} stands at the attribute. */
    private boolean isCustom(Attribute id) {
        return id.annotations().stream()
                .anyMatch(a -> a.type().equals(Jpa.UUID_GENERATOR)
                        || a.type().equals(Jpa.NATIVE_GENERATOR)
                        || context.classes
                                .find(a.type())
                                .filter(c -> c.has("org.hibernate.annotations.IdGeneratorType"))
                                .isPresent());
    }

    private static boolean isUuid(Attribute id) {
        return id.type().equals(JavaType.Declared.of("java.util.UUID"))
                || id.type().equals(JavaType.Declared.of("java.lang.String"));
    }

    /**
     * A generator at the attribute, the entity, the declaring class or its package; one without a name fits any. Those of other
     * classes do not count, unless {@code hibernate.jpa.compliance.global_id_generators} is on.
     */
    private Optional<AnnotationModel> local(
            EntityDraft entity, Attribute id, String name, String type, String container) {
        String declaring = id.declaring();
        String packageInfo = declaring.substring(0, declaring.lastIndexOf('.') + 1) + "package-info";
        List<AnnotationModel> near = Stream.of(
                        Optional.<Annotated>of(id),
                        Optional.<Annotated>of(entity.type),
                        context.classes.find(declaring).map(c -> (Annotated) c),
                        context.classes.find(packageInfo).map(c -> (Annotated) c))
                .flatMap(Optional::stream)
                .flatMap(e -> e.repeated(type, container).stream())
                .toList();
        if (name.isEmpty()) {
            return near.stream().findFirst();
        }
        return near.stream()
                .filter(g -> g.text("name").equals(name))
                .findFirst()
                .or(() -> near.stream().filter(g -> g.text("name").isEmpty()).findFirst());
    }

    private void sequence(EntityDraft entity, String name, Optional<AnnotationModel> generator, Origin origin) {
        String given = generator.map(g -> g.text("name")).orElse(name);
        String text = generator
                .flatMap(g -> g.nonEmpty("sequenceName"))
                .orElseGet(() -> given.isEmpty() ? base(entity) + "_SEQ" : given);
        addSequence(
                qualified(
                        text,
                        generator.flatMap(g -> g.nonEmpty("catalog")),
                        generator.flatMap(g -> g.nonEmpty("schema"))),
                generator.map(g -> g.number("initialValue", 1)).orElse(1),
                generator
                        .map(g -> g.number("allocationSize", DEFAULT_INCREMENT))
                        .orElse(DEFAULT_INCREMENT),
                generator.flatMap(g -> g.nonEmpty("options")),
                generator.map(AnnotationModel::origin).orElse(origin));
    }

    private static String base(EntityDraft entity) {
        EntityDraft root = entity.root();
        return root.type.has(Jpa.SUBSELECT)
                ? root.entityName
                : root.table.name.name().text();
    }

    private TableName qualified(String text, Optional<String> catalog, Optional<String> schema) {
        String[] parts = text.split("\\.", -1);
        return switch (parts.length) {
            case 2 -> context.names.table(Optional.empty(), Optional.of(parts[0]), Names.logical(parts[1]));
            case 3 -> context.names.table(Optional.of(parts[0]), Optional.of(parts[1]), Names.logical(parts[2]));
            default -> context.names.table(catalog, schema, Names.logical(text));
        };
    }

    private void addSequence(TableName name, long start, long increment, Optional<String> options, Origin origin) {
        Sequence sequence = new Sequence(name, start, increment, options);
        Sequence present = context.sequences.putIfAbsent(name, sequence);
        context.sequenceOrigins.putIfAbsent(ObjectPath.of(name), origin);
        if (present != null && (present.increment() != increment || present.start() != start)) {
            context.problems.contradicting(
                    origin,
                    "sequence " + name + " is asked for with start " + start + " and increment " + increment
                            + ", and elsewhere with start " + present.start() + " and increment " + present.increment()
                            + ". Give both generators the same, or different sequence names");
        }
    }

    private void table(EntityDraft entity, String name, Optional<AnnotationModel> generator, Origin origin) {
        String given = generator.map(g -> g.text("name")).orElse(name);
        String table = generator
                .flatMap(g -> g.nonEmpty("table"))
                .orElseGet(() -> given.isEmpty() ? "hibernate_sequences" : given);
        addGeneratorTable(
                qualified(
                        table,
                        generator.flatMap(g -> g.nonEmpty("catalog")),
                        generator.flatMap(g -> g.nonEmpty("schema"))),
                generator.flatMap(g -> g.nonEmpty("pkColumnName")).orElse("sequence_name"),
                generator.flatMap(g -> g.nonEmpty("valueColumnName")).orElse("next_val"),
                generator
                        .flatMap(g -> g.nonEmpty("pkColumnValue"))
                        .orElseGet(() -> generator.isPresent() ? base(entity) : "default"),
                generator.map(g -> g.number("initialValue", 0)).orElse(0),
                generator.flatMap(g -> g.nonEmpty("options")),
                generator.map(AnnotationModel::origin).orElse(origin));
    }

    private void addGeneratorTable(
            TableName name,
            String keyColumn,
            String valueColumn,
            String key,
            long start,
            Optional<String> options,
            Origin origin) {
        TableDraft table = context.table(new TableDraft(
                name, name.name(), origin, "<generator " + name.name().text() + ">"));
        Identifier keyName = Names.logical(keyColumn);
        Identifier valueName = Names.logical(valueColumn);
        ColumnDraft segment = table.add(new ColumnDraft(
                keyName, context.names.physical(keyName), ColumnType.Basic.sized(SqlType.VARCHAR, 255)));
        ColumnDraft next = table.add(
                new ColumnDraft(valueName, context.names.physical(valueName), ColumnType.Basic.of(SqlType.BIGINT)));
        segment.origin = Optional.of(origin);
        next.origin = Optional.of(origin);
        table.setPrimaryKey(List.of(segment));
        options.ifPresent(o -> table.options = Optional.of(o));
        String insert = "insert into " + table.name + "(" + segment.name.text() + ", " + next.name.text()
                + ") values ('" + key + "'," + start + ")";
        if (!table.inserts.contains(insert)) {
            table.inserts.add(insert);
        }
    }

    private void generic(EntityDraft entity, ColumnDraft column, AnnotationModel generator) {
        Map<String, String> parameters = new LinkedHashMap<>();
        generator.annotations("parameters").forEach(p -> parameters.put(p.text("name"), p.text("value")));
        boolean byClass = generator.values().get("type") instanceof AnnotationValue.ClassOf classOf
                && classOf.type() instanceof JavaType.Declared declared
                && !declared.name().equals("org.hibernate.generator.Generator");
        String strategy = byClass
                ? generator
                        .classValue("type")
                        .map(t -> ((JavaType.Declared) t).name())
                        .orElse("")
                : generator.text("strategy");
        parameters.putIfAbsent("<name>", generator.text("name"));
        if (!legacy(entity, column, strategy, parameters, generator.origin())) {
            context.problems.unsupported(
                    generator.origin(),
                    "the id generator " + strategy
                            + " is not understood: a sequence or table that it needs is left out of the schema");
        }
    }

    /** Strategies by their old short names; says whether the name is one. */
    private boolean legacy(
            EntityDraft entity, ColumnDraft column, String strategy, Map<String, String> parameters, Origin origin) {
        String shortName = strategy.substring(strategy.lastIndexOf('.') + 1);
        switch (shortName) {
            case "identity", "IdentityGenerator" -> column.identity = true;
            case "sequence", "enhanced-sequence", "SequenceStyleGenerator" ->
                legacySequence(entity, parameters, origin);
            case "enhanced-table", "table", "TableGenerator" -> legacyTable(entity, parameters, origin);
            case "assigned",
                    "increment",
                    "uuid",
                    "uuid2",
                    "uuid.hex",
                    "guid",
                    "foreign",
                    "select",
                    "Assigned",
                    "IncrementGenerator",
                    "UUIDGenerator",
                    "UUIDHexGenerator",
                    "UuidGenerator",
                    "GUIDGenerator",
                    "ForeignGenerator",
                    "SelectGenerator" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    private void legacySequence(EntityDraft entity, Map<String, String> parameters, Origin origin) {
        String suffix = parameters.getOrDefault("sequence_per_entity_suffix", "");
        String name = parameters.getOrDefault("<name>", "");
        String implicit = !suffix.isEmpty() ? base(entity) + suffix : name.isEmpty() ? base(entity) + "_SEQ" : name;
        String text = parameters.getOrDefault("sequence_name", parameters.getOrDefault("sequence", implicit));
        int increment = number(parameters, "increment_size", DEFAULT_INCREMENT);
        boolean unoptimized = "none".equals(parameters.get("optimizer"));
        addSequence(
                qualified(
                        text,
                        Optional.ofNullable(parameters.get("catalog")),
                        Optional.ofNullable(parameters.get("schema"))),
                number(parameters, "initial_value", 1),
                unoptimized && increment > 1 ? 1 : increment,
                Optional.empty(),
                origin);
    }

    private void legacyTable(EntityDraft entity, Map<String, String> parameters, Origin origin) {
        String name = parameters.getOrDefault("<name>", "");
        boolean perEntity = Boolean.parseBoolean(parameters.get("prefer_entity_table_as_segment_value"));
        addGeneratorTable(
                qualified(
                        parameters.getOrDefault("table_name", name.isEmpty() ? "hibernate_sequences" : name),
                        Optional.ofNullable(parameters.get("catalog")),
                        Optional.ofNullable(parameters.get("schema"))),
                parameters.getOrDefault("segment_column_name", "sequence_name"),
                parameters.getOrDefault("value_column_name", "next_val"),
                parameters.getOrDefault("segment_value", perEntity ? base(entity) : "default"),
                number(parameters, "initial_value", 1),
                Optional.empty(),
                origin);
    }

    private static int number(Map<String, String> parameters, String name, int otherwise) {
        String text = parameters.get(name);
        return text != null && text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
