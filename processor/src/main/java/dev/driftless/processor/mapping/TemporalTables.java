package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The past rows of entities and collections with Hibernate's {@code @Temporal}: in a table of their own, or kept by the database if
 * it can, and then only the columns that tell since when and until when a row is valid (source: {@code TemporalHelper}).
 */
final class TemporalTables {
    private static final String PARTITIONING = Jpa.HISTORY + "$HistoryPartitioning";
    private static final String TABLE = Jpa.HISTORY + "$HistoryTable";
    private static final int SECONDS = 6;
    private final MappingContext context;
    private final List<Runnable> waiting = new ArrayList<>();

    TemporalTables(MappingContext context) {
        this.context = context;
    }

    void add(EntityDraft root) {
        context.inScope(root, Jpa.HISTORY).ifPresent(temporal -> {
            root.type.annotation(PARTITIONING).ifPresent(this::warnOfPartitions);
            Optional<AnnotationModel> named = root.type.annotation(TABLE);
            waiting.add(() -> bind(temporal, named, root.table, versionOf(root)));
        });
    }

    /** Notes a collection with a table of its own. */
    void add(Attribute attribute, TableDraft table) {
        context.inScope(attribute, Jpa.HISTORY).ifPresent(temporal -> {
            attribute.annotation(PARTITIONING).ifPresent(this::warnOfPartitions);
            Optional<AnnotationModel> named = attribute.annotation(TABLE);
            waiting.add(() -> bind(temporal, named, table, List.of()));
        });
    }

    /** Makes the tables, now that those that they follow are complete. */
    void bindAll() {
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    private static List<ColumnDraft> versionOf(EntityDraft root) {
        return root.properties.values().stream()
                .filter(p -> p.attribute().has(Jpa.VERSION))
                .flatMap(p -> p.value().columns().stream())
                .toList();
    }

    private void bind(
            AnnotationModel temporal, Optional<AnnotationModel> named, TableDraft main, List<ColumnDraft> version) {
        Identifier logical = Names.logical(
                named.flatMap(n -> n.nonEmpty("name")).orElse(Names.written(main.logicalName) + "_history"));
        TableDraft past = context.table(new TableDraft(
                main.name.withName(context.names.physical(logical)), logical, main.origin, main.source + ".<past>"));
        past.isUnmanaged = main.isUnmanaged;
        context.histories.putIfAbsent(past, main);
        main.allColumns().forEach(c -> past.add(c.copyWithUnique()));
        ColumnDraft start = period(temporal, "rowStart", true);
        ColumnDraft end = period(temporal, "rowEnd", true);
        past.add(start);
        past.add(end);
        setKey(main, past, version.isEmpty() ? List.of(start) : version);
        String ends = ColumnMapper.sql(end.name);
        past.checks.add(new Constraint.Check(
                Optional.empty(),
                ends + " is null or " + ends + " > " + ColumnMapper.sql(start.name),
                Optional.empty()));
        main.add(period(temporal, "rowStart", false));
        main.add(period(temporal, "rowEnd", false));
    }

    private static void setKey(TableDraft main, TableDraft past, List<ColumnDraft> last) {
        List<ColumnDraft> key = new ArrayList<>();
        main.primaryKey().forEach(c -> past.column(c.name).ifPresent(key::add));
        if (!key.isEmpty()) {
            last.forEach(c -> past.column(c.name).ifPresent(key::add));
            past.setPrimaryKey(key);
        }
    }

    private ColumnDraft period(AnnotationModel temporal, String member, boolean past) {
        Identifier logical = Names.logical(temporal.text(member));
        ColumnType.Basic type = Changelog.in(context).type() instanceof ColumnType.Basic basic
                ? basic
                : ColumnType.Basic.of(SqlType.BIGINT);
        if (type.type() == SqlType.TIMESTAMP_UTC) {
            int given = temporal.number("secondPrecision", -1);
            type = ColumnType.Basic.precise(SqlType.TIMESTAMP, given < 0 ? SECONDS : given);
        }
        ColumnDraft column =
                new ColumnDraft(logical, context.names.physical(logical), new ColumnType.Period(past, type));
        boolean start = member.equals("rowStart");
        column.nullable = !start;
        column.generatedAs = past ? LocalText.NONE : LocalText.of(start ? "row start" : "row end");
        column.origin = Optional.of(temporal.originOf(member));
        return column;
    }

    private void warnOfPartitions(AnnotationModel partitioning) {
        context.problems.unsupported(
                partitioning.origin(), "@HistoryPartitioning is not understood: the history is kept in a plain table");
    }
}
