package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.AnnotationValue;
import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From a basic attribute to its column (source: {@code AnnotatedColumn}, {@code ColumnsBuilder}, {@code PropertyBinder}). */
final class ColumnMapper {
    /**
     * Annotations that fill the column with a time, which since Hibernate 7.4 makes it required, but not inside a collection,
     * where nobody fills it (source: {@code CurrentTimestampGeneration}, {@code EntityMetamodel}).
     */
    private static final Set<String> TIMESTAMPS =
            Set.of(Jpa.CREATION_TIMESTAMP, Jpa.UPDATE_TIMESTAMP, Jpa.CURRENT_TIMESTAMP);

    private final MappingContext context;
    private final TypeMapper types;

    ColumnMapper(MappingContext context, TypeMapper types) {
        this.context = context;
        this.types = types;
    }

    /** The column of a basic attribute, added to its table; none for a formula. */
    Property basic(Attribute attribute, Holder holder) {
        boolean optional = !attribute.isId() && isOptional(attribute, holder);
        if (attribute.has(Jpa.FORMULA)) {
            return new Property(attribute, new Value.Basic(Optional.empty()), holder.table(), optional);
        }
        Optional<AnnotationModel> override = holder.overrides().column(attribute.name());
        Optional<AnnotationModel> given = override.or(() -> attribute.annotation(Jpa.COLUMN));
        BasicUse plain = new BasicUse(
                attribute.type(),
                attribute,
                BasicUse.Role.ATTRIBUTE,
                given,
                convert(holder.overrides().convert(attribute.name()), attribute));
        boolean zoneApart = TimeZones.hasColumn(plain);
        if (zoneApart && Access.explicit(attribute).orElse(holder.accessBelow()) == Access.PROPERTY) {
            // Hibernate looks for getters in its own class for times with zones, which has none
            return new Property(attribute, new Value.Basic(Optional.empty()), holder.table(), optional);
        }
        Optional<AnnotationModel> annotation = zoneApart ? TimeZones.ofTime(given) : given;
        BasicUse use = plain.withColumn(annotation);
        ColumnDraft column = draft(use, attribute.name(), holder);
        column.nullable =
                zoneApart ? nullableBesideZone(attribute, holder, annotation) : nullable(attribute, holder, annotation);
        if (zoneApart) {
            column.defaultValue = LocalText.NONE;
            column.generatedAs = LocalText.NONE;
        }
        boolean filled =
                holder.role() != Holder.Role.ELEMENT && TIMESTAMPS.stream().anyMatch(t -> fillsOnInsert(attribute, t));
        if (column.nullable && filled) {
            column.nullable = false;
            column.requiredAsTimestamp = true;
        }
        column.partitions = attribute.has(Jpa.PARTITION_KEY);
        column.source = Optional.of(holder.sourceOf(attribute.name()));
        column.origin = Optional.of(annotation.map(AnnotationModel::origin).orElse(attribute.origin()));
        if (annotation.map(a -> a.flag("unique", false)).orElse(false)) {
            column.unique = true;
        }
        TableDraft table = tableOf(annotation, holder, attribute.origin());
        ColumnDraft added = table.add(column);
        Optional<ColumnDraft> zone = addZoneOffset(use, attribute, holder, table, added);
        if (zoneApart || (holder.isEntity() && !table.equals(holder.table()))) {
            optional = true; // as an embeddable is
        }
        return new Property(attribute, new Value.Basic(Optional.of(added), zone), table, optional);
    }

    private static boolean fillsOnInsert(Attribute attribute, String timestamp) {
        return attribute.annotation(timestamp).stream()
                .anyMatch(a -> a.list("event").isEmpty()
                        || a.list("event").stream()
                                .anyMatch(e -> e instanceof AnnotationValue.Constant c
                                        && c.name().equals("INSERT")));
    }

    private static Optional<AnnotationModel> convert(Optional<AnnotationModel> outer, Attribute attribute) {
        return outer.or(() -> attribute.repeated(Jpa.CONVERT, Jpa.CONVERTS).stream()
                .filter(c -> c.text("attributeName").isEmpty())
                .findFirst());
    }

    /** A column with a name, a type and what else annotations say of it; nullable, and in no table yet. */
    ColumnDraft draft(BasicUse use, String defaultName, Holder holder) {
        Identifier logical = Names.logical(
                named(use.column().flatMap(c -> c.nonEmpty("name")).orElse(defaultName), holder));
        BasicType type = types.map(use);
        ColumnDraft column = new ColumnDraft(logical, context.names.physical(logical), type.type());
        column.base = Optional.of(type.base());
        use.column().ifPresent(c -> describe(column, c));
        if (use.role() != BasicUse.Role.MAP_KEY) {
            describe(column, use.element(), use.role());
        }
        column.checkValues(type.checks());
        return column;
    }

    /** The name inside a condition. */
    static String sql(Identifier name) {
        return name.quoted() ? "\"" + name.text() + "\"" : name.text();
    }

    /** The name in the patterns of {@code @EmbeddedColumnNaming} around it. */
    static String named(String name, Holder holder) {
        String result = holder.naming().isEmpty() ? name : Names.rendered(name);
        for (String pattern : holder.naming()) {
            result = pattern.replace("%s", result);
        }
        return result;
    }

    static void describe(ColumnDraft column, AnnotationModel annotation) {
        annotation.nonEmpty("comment").ifPresent(c -> column.comment = Optional.of(c));
        annotation.nonEmpty("options").ifPresent(o -> column.options = Optional.of(o));
        checks(column, annotation);
    }

    /** The checks that {@code @Column} or {@code @JoinColumn} says. */
    static void checks(ColumnDraft column, AnnotationModel annotation) {
        for (AnnotationModel check : annotation.annotations("check")) {
            addCheck(column, check.nonEmpty("name"), check.text("constraint"), check.nonEmpty("options"));
        }
    }

    private void describe(ColumnDraft column, Annotated element, BasicUse.Role role) {
        column.defaultValue = DialectOverrides.value(element, "ColumnDefault");
        column.generatedAs = DialectOverrides.value(element, "GeneratedColumn");
        element.annotation(Jpa.COLLATE).ifPresent(c -> column.collation = Optional.of(c.text("value")));
        for (DialectOverrides.Condition check : DialectOverrides.checks(element)) {
            check.addTo(column);
        }
        boolean collection = role == BasicUse.Role.ELEMENT;
        for (AnnotationModel comment : element.repeated(Jpa.COMMENT, Jpa.COMMENTS)) {
            if (comment.text("on").isEmpty() && !collection) {
                column.comment = Optional.of(comment.text("value"));
            }
        }
        DialectOverrides.warn(element, context.problems);
    }

    private static void addCheck(
            ColumnDraft column, Optional<String> name, String condition, Optional<String> options) {
        if (name.isPresent() || options.isPresent()) {
            column.check(new Constraint.Check(name.map(Names::logical), condition, options));
        } else {
            column.check(condition);
        }
    }

    /** A time and its zone are like an embeddable's columns, for which only {@code @Column} counts. */
    private static boolean nullableBesideZone(Attribute attribute, Holder holder, Optional<AnnotationModel> column) {
        return !attribute.isId()
                && holder.nullability() != Holder.Nullability.FORCED_NOT_NULL
                && column.map(c -> c.flag("nullable", true)).orElse(true);
    }

    private boolean nullable(Attribute attribute, Holder holder, Optional<AnnotationModel> column) {
        boolean mandatory = attribute.isId()
                || attribute.has(Jpa.VERSION)
                || attribute.has(Jpa.TENANT_ID)
                || holder.nullability() == Holder.Nullability.FORCED_NOT_NULL;
        if (mandatory) {
            return false;
        }
        boolean explicitlyRequired = attribute
                .annotation(Jpa.BASIC)
                .map(b -> !b.flag("optional", true))
                .orElse(false);
        if (explicitlyRequired && !holder.forcesNull()) {
            return false;
        }
        return column.map(c -> c.flag("nullable", true))
                .orElseGet(() -> holder.forcesNull() || isOptional(attribute, holder));
    }

    /** Whether an attribute without {@code @Column} may be null (source: {@code PropertyBinder.isOptional}). */
    static boolean isOptional(Attribute attribute, Holder holder) {
        Optional<AnnotationModel> basic = attribute.annotation(Jpa.BASIC);
        if (basic.isPresent()) {
            return basic.get().flag("optional", true) && !attribute.isPrimitive();
        }
        return holder.isComponent() || !attribute.isPrimitive();
    }

    private TableDraft tableOf(Optional<AnnotationModel> column, Holder holder, Origin origin) {
        Optional<String> name = column.flatMap(c -> c.nonEmpty("table"));
        if (name.isEmpty()) {
            return holder.table();
        }
        return namedTable(name.get(), holder, origin);
    }

    /** A table of the holder's entity; an error if it has none of that name. */
    TableDraft namedTable(String name, Holder holder, Origin origin) {
        return holder.namedTable(name).orElseGet(() -> {
            context.problems.contradicting(
                    origin,
                    "the column is said to be in table " + name + ", which " + holder.entity()
                            + " does not have. Declare it with @SecondaryTable, or mend the name");
            return holder.table();
        });
    }

    /** {@code @TimeZoneStorage(COLUMN)} keeps the offset beside the time (source: {@code TimeZoneStorageHelper}). */
    private Optional<ColumnDraft> addZoneOffset(
            BasicUse use, Attribute attribute, Holder holder, TableDraft table, ColumnDraft time) {
        if (TimeZones.dependsOnDatabase(use)) {
            context.problems.unsupported(
                    attribute.origin(),
                    "@TimeZoneStorage(AUTO) is not understood: only databases that keep a zone would do without a column for it."
                            + " Say NATIVE or COLUMN");
        }
        if (!TimeZones.hasColumn(use)) {
            return Optional.empty();
        }
        Optional<AnnotationModel> own = attribute.annotation(Jpa.TIME_ZONE_COLUMN);
        Optional<AnnotationModel> annotation = own.or(use::column);
        String base = use.column().flatMap(c -> c.nonEmpty("name")).orElse(attribute.name());
        Identifier logical =
                Names.logical(named(own.flatMap(a -> a.nonEmpty("name")).orElse(base + "_tz"), holder));
        ColumnDraft offset =
                new ColumnDraft(logical, context.names.physical(logical), ColumnType.Basic.of(SqlType.INTEGER));
        annotation.flatMap(a -> a.nonEmpty("columnDefinition")).ifPresent(d -> offset.type = new ColumnType.Raw(d));
        annotation.flatMap(a -> a.nonEmpty("comment")).ifPresent(c -> offset.comment = Optional.of(c));
        annotation.flatMap(a -> a.nonEmpty("options")).ifPresent(o -> offset.options = Optional.of(o));
        offset.nullable = time.nullable;
        offset.source = Optional.of(holder.sourceOf(attribute.name()) + ".offset");
        offset.origin = Optional.of(attribute.origin());
        return Optional.of(table.add(offset));
    }

    /**
     * The patterns of {@code @EmbeddedColumnNaming} for the attributes below, the innermost first; there are none inside collections
     * (source: {@code EmbeddableBinder.applyColumnNamingPattern}).
     */
    static List<String> namingBelow(Attribute attribute, Holder holder) {
        if (attribute.isPlural()) {
            return List.of();
        }
        List<String> patterns = new ArrayList<>();
        attribute
                .annotation(Jpa.EMBEDDED_COLUMN_NAMING)
                .ifPresent(a -> patterns.add(a.nonEmpty("value").orElse(attribute.name() + "_%s")));
        patterns.addAll(holder.naming());
        return patterns;
    }
}
