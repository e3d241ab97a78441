package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.schema.diff.Conversion;
import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.lint.Allowance;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads what people said with Driftless's own annotations, and finds the tables and columns they said it of. */
final class HintCollector {
    private static final Set<SqlType> COUNTS =
            EnumSet.of(SqlType.TINYINT, SqlType.SMALLINT, SqlType.INTEGER, SqlType.BIGINT);

    private final MappingContext context;
    private final TreeMap<TableName, TableName> renamedTables = new TreeMap<>();
    private final TreeMap<ObjectPath, Identifier> renamedColumns = new TreeMap<>();
    private final TreeMap<ObjectPath, SqlText> backfills = new TreeMap<>();
    private final TreeMap<ObjectPath, Conversion> conversions = new TreeMap<>();
    private final List<Allowance> allowances = new ArrayList<>();

    HintCollector(MappingContext context) {
        this.context = context;
        for (EntityDraft entity : context.entities.values()) {
            readType(entity);
            entity.properties.values().forEach(property -> readProperty(entity, property));
        }
        context.firstValues.forEach(backfills::putIfAbsent);
        context.histories.forEach(this::followInto);
    }

    /** What is said of a table and its columns is meant of the table that keeps their history, too. */
    private void followInto(TableDraft audit, TableDraft main) {
        TableName before = renamedTables.get(main.name);
        String name = main.name.name().text();
        String auditName = audit.name.name().text();
        if (before != null && auditName.equalsIgnoreCase(name + AuditTable.SUFFIX)) {
            Identifier old = Identifier.of(before.name().text() + auditName.substring(name.length()));
            renamedTables.putIfAbsent(audit.name, audit.name.withName(old));
        }
        for (ColumnDraft column : main.allColumns()) {
            ObjectPath from = ObjectPath.of(main.name, column.name);
            ObjectPath to = ObjectPath.of(audit.name, column.name);
            if (renamedColumns.containsKey(from) && audit.column(column.name).isPresent()) {
                renamedColumns.putIfAbsent(to, renamedColumns.get(from));
            }
        }
    }

    Hints hints() {
        return new Hints(renamedTables, renamedColumns, backfills, conversions);
    }

    List<Allowance> allowances() {
        return allowances;
    }

    private void readType(EntityDraft entity) {
        entity.type
                .annotation(Jpa.RENAMED_FROM)
                .ifPresent(a -> renamedTables.put(
                        entity.table.name, entity.table.name.withName(Identifier.parse(a.text("value")))));
        allow(entity.type, entity.table.path());
    }

    private void readProperty(EntityDraft entity, Property property) {
        Attribute attribute = property.attribute();
        if (property.value() instanceof Value.Component component) {
            component.properties().values().forEach(part -> readProperty(entity, part));
        }
        if (property.value() instanceof Value.Plural plural) {
            readCollection(entity, attribute, plural);
            return;
        }
        List<ColumnDraft> columns = property.value().columns();
        Optional<AnnotationModel> renamed = attribute.annotation(Jpa.RENAMED_FROM);
        if (renamed.isPresent() && columns.size() == 1) {
            Identifier old = Identifier.parse(renamed.get().text("value"));
            paths(entity, property, columns.get(0)).forEach(path -> renamedColumns.put(path, old));
        } else if (renamed.isPresent()) {
            context.problems.contradicting(
                    renamed.get().origin(),
                    "@RenamedFrom names one old column, but attribute " + attribute.name() + " has " + columns.size()
                            + " columns. Put it on the attribute of the embeddable, or rename the columns one by one");
        }
        for (ColumnDraft column : columns) {
            paths(entity, property, column).forEach(path -> readColumn(attribute, column, path));
        }
    }

    private void readColumn(Attribute attribute, ColumnDraft column, ObjectPath path) {
        text(attribute, Jpa.BACKFILL, Jpa.BACKFILLS, "value")
                .or(() -> firstVersion(attribute, column))
                .ifPresent(t -> backfills.put(path, t));
        text(attribute, Jpa.CONVERT_USING, Jpa.CONVERT_USINGS, "value")
                .map(forward -> new Conversion(forward, text(attribute, Jpa.CONVERT_USING, Jpa.CONVERT_USINGS, "back")))
                .ifPresent(t -> conversions.put(path, t));
        allow(attribute, path);
    }

    /** The columns of an attribute: one, but where each class has a table of its own one in each of these. */
    private static List<ObjectPath> paths(EntityDraft entity, Property property, ColumnDraft column) {
        List<ObjectPath> paths = new ArrayList<>(List.of(ObjectPath.of(property.table().name, column.name)));
        if (property.table() == entity.table) {
            entity.children.stream()
                    .filter(child -> child.strategy == EntityDraft.Strategy.TABLE_PER_CLASS)
                    .forEach(child -> addPaths(child, column, paths));
        }
        return paths;
    }

    private static void addPaths(EntityDraft entity, ColumnDraft column, List<ObjectPath> paths) {
        paths.add(ObjectPath.of(entity.table.name, column.name));
        entity.children.forEach(child -> addPaths(child, column, paths));
    }

    private void readCollection(EntityDraft entity, Attribute attribute, Value.Plural plural) {
        Stream.of(plural.element(), plural.index())
                .flatMap(Optional::stream)
                .filter(Value.Component.class::isInstance)
                .flatMap(part -> ((Value.Component) part).properties().values().stream())
                .forEach(part -> readProperty(entity, part));
        plural.table().ifPresent(table -> {
            plural.element()
                    .filter(Value.Basic.class::isInstance)
                    .map(Value::columns)
                    .orElse(List.of())
                    .forEach(column -> readColumn(attribute, column, ObjectPath.of(table.name, column.name)));
            attribute
                    .annotation(Jpa.RENAMED_FROM)
                    .ifPresent(
                            a -> renamedTables.put(table.name, table.name.withName(Identifier.parse(a.text("value")))));
            allow(attribute, table.path());
        });
    }

    /** What the annotation says for each dialect by one of its members; an empty text says nothing. */
    private static Optional<SqlText> text(Annotated element, String annotation, String container, String member) {
        SortedMap<String, String> byDialect = new TreeMap<>();
        element.repeated(annotation, container).stream()
                .filter(a -> !a.text(member).isEmpty())
                .forEach(a -> byDialect.put(a.text("dialect"), a.text(member)));
        return byDialect.isEmpty() ? Optional.empty() : Optional.of(new SqlText(byDialect));
    }

    /** Rows that were there before their entity had a version have the first one, as Hibernate counts from 0. */
    private static Optional<SqlText> firstVersion(Attribute attribute, ColumnDraft column) {
        return attribute.has(Jpa.VERSION)
                        && column.type instanceof ColumnType.Basic basic
                        && COUNTS.contains(basic.type())
                ? Optional.of(SqlText.of("0"))
                : Optional.empty();
    }

    private void allow(Annotated element, ObjectPath subject) {
        for (AnnotationModel allow : element.repeated(Jpa.ALLOW_HAZARD, Jpa.ALLOW_HAZARDS)) {
            allowances.add(new Allowance(allow.text("value"), subject, allow.text("reason")));
        }
    }
}
