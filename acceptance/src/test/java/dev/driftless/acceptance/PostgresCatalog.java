package dev.driftless.acceptance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * PostgreSQL's catalog by way of its own functions that print definitions; names outside {@code public} are qualified. The
 * numbers by which it tells unnamed checks of one column apart, as they come, are left out.
 */
final class PostgresCatalog {
    private static final String QUERY = """
            with own as (
              select oid, nspname from pg_namespace where nspname not like 'pg\\_%' and nspname <> 'information_schema'
            ), rel as (
              select c.*, c.oid::regclass::text as called from pg_class c join own on own.oid = c.relnamespace
              where c.relname not like 'flyway\\_schema\\_history%'
            )
            select 'schema ' || nspname from own
            union all
            select case relkind when 'v' then 'view ' when 'm' then 'materialized view ' when 'p' then 'partitioned table ' else 'table ' end
              || called || coalesce(' comment ' || quote_literal(obj_description(oid, 'pg_class')), '')
              || case when relpersistence <> 'p' then ' persistence ' || relpersistence::text else '' end
              || coalesce(' options ' || reloptions::text, '')
              || case when relkind in ('v', 'm') then ' as ' || pg_get_viewdef(oid) else '' end
            from rel where relkind in ('r', 'v', 'm', 'p')
            union all
            select 'column ' || called || '.' || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
              || case when a.attcollation <> t.typcollation then ' collate ' || a.attcollation::regcollation::text else '' end
              || case when a.attnotnull then ' not null' else '' end
              || case a.attidentity when 'd' then ' identity by default' when 'a' then ' identity always' else '' end
              || case when d.oid is null then ''
                 when a.attgenerated = 's' then ' generated as ' || pg_get_expr(d.adbin, d.adrelid)
                 else ' default ' || pg_get_expr(d.adbin, d.adrelid) end
              || coalesce(' comment ' || quote_literal(col_description(a.attrelid, a.attnum)), '')
            from rel join pg_attribute a on a.attrelid = rel.oid and a.attnum > 0 and not a.attisdropped
              join pg_type t on t.oid = a.atttypid
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where relkind in ('r', 'p')
            union all
            select 'constraint ' || called || ' ' || quote_ident(case k.contype when 'c' then regexp_replace(k.conname, '_check\\d+$', '_check') else k.conname end)
              || ' ' || pg_get_constraintdef(k.oid)
              || coalesce(' comment ' || quote_literal(obj_description(k.oid, 'pg_constraint')), '')
            from rel join pg_constraint k on k.conrelid = rel.oid where k.contype <> 'n'
            union all
            select 'index ' || pg_get_indexdef(i.indexrelid) || case when i.indisvalid then '' else ' invalid' end
            from rel join pg_index i on i.indrelid = rel.oid
            where not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
            union all
            select 'sequence ' || called || ' as ' || format_type(s.seqtypid, null) || ' start ' || s.seqstart || ' increment ' || s.seqincrement
              || ' min ' || s.seqmin || ' max ' || s.seqmax || ' cache ' || s.seqcache || case when s.seqcycle then ' cycle' else '' end
              || coalesce((select ' owned by ' || p.refobjid::regclass || '.' || p.refobjsubid || ' ' || p.deptype::text from pg_depend p
                  where p.classid = 'pg_class'::regclass and p.objid = rel.oid and p.refclassid = 'pg_class'::regclass and p.deptype = 'a'), '')
            from rel join pg_sequence s on s.seqrelid = rel.oid
            union all
            select 'enum ' || t.oid::regtype || ' ' || (select string_agg(quote_literal(enumlabel), ',' order by enumsortorder) from pg_enum where enumtypid = t.oid)
            from pg_type t join own on own.oid = t.typnamespace where t.typtype = 'e'
            union all
            select 'domain ' || t.oid::regtype || ' ' || format_type(t.typbasetype, t.typtypmod)
              || case when t.typnotnull then ' not null' else '' end || coalesce(' default ' || t.typdefault, '')
              || coalesce((select string_agg(' ' || pg_get_constraintdef(k.oid), '' order by k.conname) from pg_constraint k where k.contypid = t.oid), '')
            from pg_type t join own on own.oid = t.typnamespace where t.typtype = 'd'
            union all
            select 'composite ' || called || '.' || quote_ident(a.attname) || ' ' || a.attnum || ' ' || format_type(a.atttypid, a.atttypmod)
            from rel join pg_attribute a on a.attrelid = rel.oid and a.attnum > 0 and not a.attisdropped where relkind = 'c'
            union all
            select 'cast ' || castsource::regtype || ' to ' || casttarget::regtype || ' ' || castcontext::text || ' ' || castmethod::text
            from pg_cast where exists (select from pg_type t join own on own.oid = t.typnamespace where t.oid in (castsource, casttarget))
            union all
            select 'function ' || p.oid::regprocedure from pg_proc p join own on own.oid = p.pronamespace
            """;

    private PostgresCatalog() {}

    static List<String> read(Connection connection) throws SQLException {
        return Catalog.column(connection, QUERY).stream()
                .filter(line -> !line.equals("schema public"))
                .map(line -> line.replaceAll("\\s*\\n\\s*", " "))
                .toList();
    }
}
