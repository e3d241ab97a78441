package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.AnnotationValue;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.ClassSource;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Generators by a short name or a class, with parameters: {@code @GenericGenerator} and classes of one's own (source:
 * {@code GeneratorStrategies}, {@code SequenceStyleGenerator.configure}, {@code TableGenerator.configure}).
 */
final class ConfiguredGenerators {
    private static final String ENHANCED = "org.hibernate.id.enhanced.";
    private static final Set<String> WITHOUT_OBJECTS =
            Set.of("assigned", "increment", "uuid", "uuid2", "uuid.hex", "guid", "foreign", "select");
    /** Methods of the two enhanced generators by which subclasses can have other sequences and tables. */
    private static final Pattern CHOOSING = Pattern.compile(
            "configure|initialize|registerExportables|isPhysicalSequence|determine.*|build.*|generateInsertInitCommand");

    private static final String PARAMETER_NAME = "<name>";
    private static final Map<String, String> SEQUENCE_MEMBERS =
            Map.of("sequenceName", "sequence_name", "catalog", "catalog", "schema", "schema", "options", "options");

    private final MappingContext context;
    private final GeneratorObjects objects;

    ConfiguredGenerators(MappingContext context, GeneratorObjects objects) {
        this.context = context;
        this.objects = objects;
    }

    /**
     * A generator by {@code @GenericGenerator}.
     *
     * @param base what names of its objects begin with
     * @param column whose values it makes
     */
    void generic(String base, ColumnDraft column, AnnotationModel generator) {
        Map<String, String> parameters = new LinkedHashMap<>();
        generator.annotations("parameters").forEach(p -> parameters.put(p.text("name"), p.text("value")));
        parameters.putIfAbsent(PARAMETER_NAME, generator.text("name"));
        String strategy = ofClass(generator, "type")
                .filter(name -> !name.equals("org.hibernate.generator.Generator"))
                .orElse(generator.text("strategy"));
        if (!byName(base, column, strategy, parameters, generator.origin())) {
            byClass(base, column, strategy, parameters, generator.origin());
        }
    }

    /** {@code @NativeGenerator} (source: {@code org.hibernate.id.NativeGenerator}, whose sequence counts by one). */
    void ofNative(String base, ColumnDraft column, AnnotationModel generator) {
        Map<String, String> parameters = new LinkedHashMap<>();
        generator.nested("sequenceForm").ifPresent(sequence -> {
            parameters.put(PARAMETER_NAME, sequence.text("name"));
            for (Map.Entry<String, String> member : SEQUENCE_MEMBERS.entrySet()) {
                sequence.nonEmpty(member.getKey()).ifPresent(text -> parameters.put(member.getValue(), text));
            }
            parameters.put("initial_value", String.valueOf(sequence.number("initialValue", 1)));
            int size = sequence.number("allocationSize", GeneratorBinder.DEFAULT_INCREMENT);
            parameters.put("increment_size", String.valueOf(size == GeneratorBinder.DEFAULT_INCREMENT ? 1 : size));
        });
        parameters.putIfAbsent("increment_size", "1");
        ofNative(base, column, parameters, generator.origin());
    }

    private void ofNative(String base, ColumnDraft column, Map<String, String> parameters, Origin origin) {
        column.identity = Identity.NATIVE;
        sequence(base, parameters, true, origin);
    }

    /** A generator that an annotation stands for whose type is marked {@code @IdGeneratorType}. */
    void custom(String base, ColumnDraft column, AnnotationModel annotation, AnnotationModel marker) {
        byClass(base, column, ofClass(marker, "value").orElse(""), Map.of(), annotation.origin());
    }

    private static Optional<String> ofClass(AnnotationModel annotation, String member) {
        return annotation.values().get(member) instanceof AnnotationValue.ClassOf classOf
                        && classOf.type() instanceof JavaType.Declared declared
                ? Optional.of(declared.name())
                : Optional.empty();
    }

    /** Generators by their short names; says whether the name is one. */
    boolean byName(String base, ColumnDraft column, String name, Map<String, String> parameters, Origin origin) {
        switch (name) {
            case "identity" -> column.identity = Identity.ALWAYS;
            case "native" -> ofNative(base, column, parameters, origin);
            case "sequence", "enhanced-sequence" -> sequence(base, parameters, false, origin);
            case "table", "enhanced-table" -> table(base, parameters, origin);
            default -> {
                return WITHOUT_OBJECTS.contains(name);
            }
        }
        return true;
    }

    private void byClass(String base, ColumnDraft column, String name, Map<String, String> parameters, Origin origin) {
        if (context.isSubtype(name, "org.hibernate.id.IdentityGenerator")) {
            column.identity = Identity.ALWAYS;
        } else if (context.isSubtype(name, ENHANCED + "SequenceStyleGenerator")) {
            warnOfOwn(name, "SequenceStyleGenerator", origin);
            sequence(base, parameters, false, origin);
        } else if (context.isSubtype(name, ENHANCED + "TableGenerator")) {
            warnOfOwn(name, "TableGenerator", origin);
            table(base, parameters, origin);
        } else if (mayHaveObjects(name)) {
            context.problems.unsupported(
                    origin,
                    "the id generator " + name
                            + " is not understood: a sequence or table that it needs is left out of the schema");
        }
    }

    private void warnOfOwn(String name, String above, Origin origin) {
        boolean known = name.equals(ENHANCED + above) || name.equals(Envers.ORDERED_GENERATOR);
        if (!known && !leavesObjects(name, ENHANCED + above)) {
            context.problems.unsupported(
                    origin,
                    "the id generator " + name + " is taken for the " + above
                            + " it extends: names or numbers that its own code chooses are not seen");
        }
    }

    /** Whether neither the class nor one between it and another has a method that chooses names or numbers; its source says that. */
    private boolean leavesObjects(String name, String above) {
        return name.equals(above)
                || (context.classes.source(name).stream()
                                .flatMap(source -> source.methods().stream())
                                .map(ClassSource.Method::name)
                                .noneMatch(CHOOSING.asMatchPredicate())
                        && context.classes.source(name).isPresent()
                        && context.classes
                                .find(name)
                                .flatMap(ClassModel::superclass)
                                .filter(s -> leavesObjects(s.name(), above))
                                .isPresent());
    }

    /** A class that only implements {@code IdentifierGenerator} inherits that it needs nothing. */
    private boolean mayHaveObjects(String name) {
        Optional<ClassModel> type = context.classes.find(name);
        return type.isEmpty()
                || name.equals("org.hibernate.boot.model.relational.ExportableProducer")
                || (!name.equals("org.hibernate.id.IdentifierGenerator")
                        && Stream.concat(type.get().superclass().stream(), type.get().interfaces().stream())
                                .anyMatch(above -> mayHaveObjects(above.name())));
    }

    private void sequence(String base, Map<String, String> parameters, boolean forNative, Origin origin) {
        String suffix = parameters.getOrDefault("sequence_per_entity_suffix", "");
        String name = parameters.getOrDefault(PARAMETER_NAME, "");
        String implicit = !suffix.isEmpty() ? base + suffix : name.isEmpty() ? base + "_SEQ" : name;
        String text = parameters.getOrDefault("sequence_name", parameters.getOrDefault("sequence", implicit));
        int start = number(parameters, "initial_value", 1);
        if (Boolean.parseBoolean(parameters.get("force_table_use"))) {
            objects.addSequenceTable(
                    qualified(text, parameters), parameters.getOrDefault("value_column", "next_val"), start, origin);
            return;
        }
        objects.addSequence(
                new Sequence(qualified(text, parameters), start, increment(parameters), options(parameters), forNative),
                origin);
    }

    /** The step of the sequence itself: optimizers of the high-low kind multiply its numbers. */
    private static int increment(Map<String, String> parameters) {
        int increment = number(parameters, "increment_size", GeneratorBinder.DEFAULT_INCREMENT);
        return switch (parameters.getOrDefault("optimizer", "")) {
            case "none" -> Math.min(1, increment);
            case "hilo", "legacy-hilo" -> 1;
            default -> increment;
        };
    }

    private void table(String base, Map<String, String> parameters, Origin origin) {
        String name = parameters.getOrDefault(PARAMETER_NAME, "");
        boolean perEntity = Boolean.parseBoolean(parameters.get("prefer_entity_table_as_segment_value"));
        objects.addGeneratorTable(
                qualified(
                        parameters.getOrDefault("table_name", name.isEmpty() ? "hibernate_sequences" : name),
                        parameters),
                List.of(
                        parameters.getOrDefault("segment_column_name", "sequence_name"),
                        parameters.getOrDefault("value_column_name", "next_val")),
                number(parameters, "segment_value_length", JavaTypeTable.DEFAULT_LENGTH),
                parameters.getOrDefault("segment_value", perEntity ? base : "default"),
                number(parameters, "initial_value", 1) - 1L,
                options(parameters),
                origin);
    }

    private TableName qualified(String text, Map<String, String> parameters) {
        return objects.qualified(
                text, Optional.ofNullable(parameters.get("catalog")), Optional.ofNullable(parameters.get("schema")));
    }

    private static Optional<String> options(Map<String, String> parameters) {
        return Optional.ofNullable(parameters.get("options"));
    }

    private static int number(Map<String, String> parameters, String name, int otherwise) {
        String text = parameters.get(name);
        return text != null && text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
