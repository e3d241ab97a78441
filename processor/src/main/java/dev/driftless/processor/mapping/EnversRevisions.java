package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What numbers the revisions: the {@code @RevisionEntity}, or else a table that Envers makes (source:
 * {@code RevisionInfoConfiguration}).
 *
 * @param table the table of revisions
 * @param number its key
 */
record EnversRevisions(TableDraft table, ColumnDraft number) {
    static EnversRevisions in(MappingContext context, EnversColumns columns, Origin origin) {
        return context.entities.values().stream()
                .filter(e -> e.type.has(Envers.REVISION_ENTITY) && e.key.size() == 1)
                .findFirst()
                .map(e -> new EnversRevisions(e.table, e.key.get(0)))
                .orElseGet(() -> byDefault(context, columns, origin));
    }

    private static EnversRevisions byDefault(MappingContext context, EnversColumns columns, Origin origin) {
        Identifier logical = Identifier.of(Envers.REVISION_TABLE);
        TableName name = new TableName(Optional.empty(), Optional.empty(), context.names.physical(logical));
        TableDraft table = context.table(new TableDraft(name, logical, origin, Envers.DEFAULT_REVISION_ENTITY));
        ColumnDraft number = table.add(
                columns.own(Envers.REVISION, ColumnType.Basic.of(SqlType.INTEGER), Envers.DEFAULT_REVISION_ENTITY));
        table.setPrimaryKey(List.of(number));
        table.add(
                columns.own(Envers.REVISION_TIME, ColumnType.Basic.of(SqlType.BIGINT), Envers.DEFAULT_REVISION_ENTITY));
        new ConfiguredGenerators(context, new GeneratorObjects(context))
                .byName(name.name().text(), number, "native", Map.of(), origin);
        return new EnversRevisions(table, number);
    }

    /** The column that says which revision a row came with. */
    ColumnDraft column(EnversColumns columns, String source) {
        ColumnDraft column = columns.own(Envers.REVISION, ToOneBinder.plain(number.type), source);
        column.base = number.base;
        return column;
    }

    void refer(TableDraft from, ColumnDraft revision) {
        from.add(new ForeignKeyDraft(
                List.of(revision), table, List.of(number), ForeignKeyRule.DEFAULT, OnDelete.NO_ACTION, from.origin));
    }
}
