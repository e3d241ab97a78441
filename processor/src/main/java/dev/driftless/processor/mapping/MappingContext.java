package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.ClassModels;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What all binders of one run share: the classes, the names, and the schema as it grows. */
final class MappingContext {
    final List<ClassModel> managed;
    final ClassModels classes;
    final MappingOptions options;
    final Names names;
    final Problems problems = new Problems();
    final AttributeCollector attributes;
    final CustomTypes customTypes;
    final Registrations registrations;

    /** Entities by class name, parents before children. */
    final Map<String, EntityDraft> entities = new LinkedHashMap<>();

    final Map<TableName, TableDraft> tables = new LinkedHashMap<>();
    /** Tables of past rows, and of which table each keeps the history. */
    final Map<TableDraft, TableDraft> histories = new LinkedHashMap<>();

    /** What rows get in columns that no attribute stands for. */
    final TreeMap<ObjectPath, SqlText> firstValues = new TreeMap<>();

    final TreeMap<TableName, Sequence> sequences = new TreeMap<>();
    final TreeMap<Identifier, EnumType> enumTypes = new TreeMap<>();
    final TreeMap<ObjectPath, dev.driftless.processor.entity.Origin> sequenceOrigins = new TreeMap<>();

    /** Work that needs all entities' own columns: associations first, then collections, then what refers to those. */
    final List<PropertyBinder.Association> associations = new ArrayList<>();

    /** Keys of collections whose elements have associations themselves. */
    final List<Runnable> afterAssociations = new ArrayList<>();

    final List<Runnable> finishing = new ArrayList<>();

    MappingContext(List<ClassModel> managed, ClassModels classes, MappingOptions options) {
        this.managed = managed;
        this.classes = classes;
        this.options = options;
        this.names = new Names(NamingStrategy.of(options.naming()));
        this.attributes = new AttributeCollector(classes);
        this.customTypes = new CustomTypes(classes);
        this.registrations = new Registrations(this);
    }

    Optional<ClassModel> classOf(JavaType type) {
        return type instanceof JavaType.Declared declared ? classes.find(declared.name()) : Optional.empty();
    }

    Optional<EntityDraft> entity(String className) {
        return Optional.ofNullable(entities.get(className));
    }

    /** An annotation of an entity, of a mapped superclass, or of its package (source: {@code EntityBinder.extract}). */
    Optional<AnnotationModel> inScope(EntityDraft entity, String annotation) {
        return entity.hierarchy.stream()
                .map(AttributeCollector.Level::type)
                .filter(c -> c.name().equals(entity.type.name()) || c.has(Jpa.MAPPED_SUPERCLASS))
                .flatMap(c -> c.annotation(annotation).stream())
                .findFirst()
                .or(() -> ofPackage(entity.type.name(), annotation));
    }

    /** An annotation of an attribute, of its class, or of its package (source: {@code CollectionBinder.extract}). */
    Optional<AnnotationModel> inScope(Attribute attribute, String annotation) {
        return attribute
                .annotation(annotation)
                .or(() -> classes.find(attribute.declaring()).flatMap(c -> c.annotation(annotation)))
                .or(() -> ofPackage(attribute.declaring(), annotation));
    }

    private Optional<AnnotationModel> ofPackage(String className, String annotation) {
        String packageInfo = className.substring(0, className.lastIndexOf('.') + 1) + "package-info";
        return classes.find(packageInfo).flatMap(p -> p.annotation(annotation));
    }

    /** Registers a table, or finds the one that has the name already: several mappings may share one. */
    TableDraft table(TableDraft table) {
        TableDraft present = tables.putIfAbsent(table.name, table);
        return present == null ? table : present;
    }

    /** Whether the class is the named one or has it above itself, among its interfaces too. */
    boolean isSubtype(String className, String of) {
        if (className.equals(of)) {
            return true;
        }
        return classes.find(className)
                .map(c -> c.superclass().map(s -> isSubtype(s.name(), of)).orElse(false)
                        || c.interfaces().stream().anyMatch(i -> isSubtype(i.name(), of)))
                .orElse(false);
    }
}
