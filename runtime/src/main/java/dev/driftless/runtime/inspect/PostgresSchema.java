package dev.driftless.runtime.inspect;

import dev.driftless.runtime.inspect.DatabaseObject.Kind;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.sql.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * PostgreSQL's schema by way of its functions that print definitions ({@code pg_get_constraintdef} and their like). What the snapshot
 * would make is made in the temporary schema, which only this connection sees, and rolled back: unqualified names go there when
 * {@code pg_temp} comes first in the search path (manual, 20.11.1).
 */
final class PostgresSchema implements LiveSchema {
    /** Kind, table, name, definition; what extensions brought along and parts of partitioned tables are left out. */
    private static final String QUERY = """
            with rel as (
              select c.* from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = any (?) and not c.relispartition
                and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            )
            select 'TABLE' as kind, null as owner, relname::text as name, case relkind when 'p' then 'partitioned' else '' end
              || coalesce(' comment ' || quote_literal(obj_description(oid, 'pg_class')), '')
              || case when relpersistence = 'u' then ' unlogged' else '' end
              || coalesce(' options ' || reloptions::text, '') as definition
            from rel where relkind in ('r', 'p')
            union all
            select 'COLUMN', relname, a.attname, format_type(a.atttypid, a.atttypmod)
              || case when a.attcollation <> t.typcollation then ' collate ' || a.attcollation::regcollation::text else '' end
              || case when a.attnotnull then ' not null' else '' end
              || case a.attidentity when 'd' then ' identity by default' when 'a' then ' identity always' else '' end
              || case when d.oid is null then ''
                 when a.attgenerated <> '' then ' generated as ' || pg_get_expr(d.adbin, d.adrelid)
                 else ' default ' || pg_get_expr(d.adbin, d.adrelid) end
              || coalesce(' comment ' || quote_literal(col_description(a.attrelid, a.attnum)), '')
            from rel join pg_attribute a on a.attrelid = rel.oid and a.attnum > 0 and not a.attisdropped
              join pg_type t on t.oid = a.atttypid
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where relkind in ('r', 'p')
            union all
            select case k.contype when 'p' then 'PRIMARY_KEY' when 'f' then 'FOREIGN_KEY' when 'c' then 'CHECK' else 'UNIQUE' end,
              relname, k.conname, pg_get_constraintdef(k.oid)
            from rel join pg_constraint k on k.conrelid = rel.oid where k.contype in ('p', 'u', 'f', 'c', 'x')
            union all
            select 'INDEX', relname, i.indexrelid::regclass::text,
              pg_get_indexdef(i.indexrelid, 0, true) || case when i.indisvalid then '' else ' invalid' end
            from rel join pg_index i on i.indrelid = rel.oid
            where not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
            union all
            select 'SEQUENCE', null, relname, format_type(s.seqtypid, null) || ' increment ' || s.seqincrement
              || ' min ' || s.seqmin || ' max ' || s.seqmax || ' cache ' || s.seqcache || case when s.seqcycle then ' cycle' else '' end
            from rel join pg_sequence s on s.seqrelid = rel.oid
            where not exists (select from pg_depend p where p.classid = 'pg_class'::regclass and p.objid = rel.oid
              and p.refclassid = 'pg_class'::regclass and p.deptype = 'i')
            union all
            select 'TYPE', null, t.typname,
              (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid)
            from pg_type t join pg_namespace n on n.oid = t.typnamespace where n.nspname = any (?) and t.typtype = 'e'
            """;

    private final Connection connection;
    private final Dialect dialect;
    private final String path;
    private final List<String> schemas;

    PostgresSchema(Connection connection, Dialect dialect, Schema schema) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        Set<String> places = new LinkedHashSet<>();
        SchemaNames.in(schema).forEach(name -> places.add(dialect.quote(name)));
        String before = Inspection.column(connection, "show search_path").get(0);
        this.path = String.join(", ", places.isEmpty() ? List.of(before) : List.of(before, String.join(", ", places)));
        Set<String> names = new LinkedHashSet<>(List.of(connection.getSchema()));
        SchemaNames.in(schema)
                .forEach(name ->
                        names.add(name.quoted() ? name.text() : name.text().toLowerCase(Locale.ROOT)));
        this.schemas = List.copyOf(names);
    }

    @Override
    public List<DatabaseObject> actual() throws SQLException {
        return inTransaction(path, () -> read(schemas));
    }

    @Override
    public List<DatabaseObject> expected(Schema schema, List<Refusal> notCompared) throws SQLException {
        return inTransaction("pg_temp, " + path, () -> {
            SchemaScript script = new SchemaScript(dialect, sql -> sql);
            script.run(connection, SchemaNames.withoutSchemas(schema));
            notCompared.addAll(script.refused());
            List<String> temporary =
                    Inspection.column(connection, "select nspname from pg_namespace where oid = pg_my_temp_schema()");
            return read(temporary);
        });
    }

    /** Work that leaves nothing behind. */
    private interface Work {
        List<DatabaseObject> run() throws SQLException;
    }

    private List<DatabaseObject> inTransaction(String searchPath, Work work) throws SQLException {
        boolean committing = connection.getAutoCommit();
        connection.setAutoCommit(false);
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local search_path = " + searchPath);
            return work.run();
        } finally {
            connection.rollback(before);
            if (committing) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private List<DatabaseObject> read(List<String> places) throws SQLException {
        List<DatabaseObject> objects = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setArray(1, connection.createArrayOf("text", places.toArray()));
            query.setArray(2, connection.createArrayOf("text", places.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    objects.add(new DatabaseObject(
                            Kind.valueOf(rows.getString(1)),
                            Optional.ofNullable(rows.getString(2)),
                            rows.getString(3),
                            rows.getString(4).replaceAll("\\s+", " ").strip()));
                }
            }
        }
        return objects;
    }
}
