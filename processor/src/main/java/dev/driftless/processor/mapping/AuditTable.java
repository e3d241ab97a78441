package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One audit table under construction (source: {@code AuditHelper.createAuditTable}).
 *
 * @param table the table, which others may have begun
 * @param context the classes and names
 * @param changelog what numbers the changesets
 */
record AuditTable(TableDraft table, MappingContext context, Changelog changelog) {
    static final String SUFFIX = "_AUD";

    /** The audit table of a table, with copies of its columns. */
    static AuditTable of(
            MappingContext context,
            TableDraft main,
            Optional<String> name,
            AuditSettings settings,
            Set<Identifier> leftOut) {
        String standard = Names.written(main.logicalName) + SUFFIX;
        AuditTable audit = named(context, main, name.orElse(standard), settings, main.source, main.origin);
        main.allColumns().stream().filter(c -> !leftOut.contains(c.name)).forEach(c -> audit.table.add(c.copy()));
        return audit;
    }

    /** An empty table beside another. */
    static AuditTable named(
            MappingContext context,
            TableDraft main,
            String name,
            AuditSettings settings,
            String source,
            Origin origin) {
        return new AuditTable(beside(context, main, name, settings, source, origin), context, Changelog.in(context));
    }

    /** A table that keeps the history of another: in its schema, unless the settings say where. */
    static TableDraft beside(
            MappingContext context,
            TableDraft main,
            String name,
            AuditSettings settings,
            String source,
            Origin origin) {
        Identifier logical = Names.logical(name);
        TableName place = new TableName(
                settings.catalog().map(context.names::physical).or(main.name::catalog),
                settings.schema().map(context.names::physical).or(main.name::schema),
                context.names.physical(logical));
        TableDraft table = context.table(new TableDraft(place, logical, origin, source + ".<audit>"));
        table.isUnmanaged |= main.isUnmanaged;
        context.histories.putIfAbsent(table, main);
        return table;
    }

    /** Adds the column of the changeset and keys the table by it and the copies of some columns. */
    void keyBy(AuditSettings settings, Collection<ColumnDraft> originals) {
        ColumnDraft changeset = add(settings.changeset(), changelog.type());
        List<ColumnDraft> key = new ArrayList<>();
        key.add(changeset);
        originals.forEach(c -> table.column(c.name).ifPresent(key::add));
        table.setPrimaryKey(key);
        changelog.refer(table, changeset);
    }

    /** Adds the column that tells insert, update and delete apart. */
    void addModification(AuditSettings settings) {
        add(settings.modification(), ColumnType.Basic.of(SqlType.TINYINT));
    }

    private ColumnDraft add(String name, ColumnType type) {
        Identifier logical = Names.logical(name);
        ColumnDraft column = new ColumnDraft(logical, context.names.physical(logical), type);
        column.nullable = false;
        column.source = Optional.of(table.source + "." + name);
        return table.add(column);
    }

    /** The whole key refers to that of another audit table. */
    void refer(AuditTable above) {
        table.add(new ForeignKeyDraft(
                table.primaryKey(),
                above.table,
                above.table.primaryKey(),
                ForeignKeyRule.DEFAULT,
                OnDelete.NO_ACTION,
                table.origin));
    }
}
