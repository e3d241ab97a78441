-- Driftless migration for PostgreSQL: 1 change.
-- The previous release on the new schema: fails: column customers.name is not there.
-- The new release on the previous schema: works.
-- Not answered: dropped-column at customers.name.

-- drop column customers.name (varchar(100))
-- [dropped-column] blocking: column customers.name (varchar(100)) is no longer mapped. Dropping it loses its values; the
--   way down brings back an empty column. If another attribute took its place, put @RenamedFrom("name") on that. If the
--   values may go, put @AllowHazard(value = "dropped-column", reason = "...") on the entity, or accept with --allow
--   dropped-column:customers.name --reason "...". If a release still uses it, accept with --hold
--   dropped-column:customers.name: it is dropped later.
-- [view-in-the-way] info: if a view uses customers.name, PostgreSQL refuses it. Then drop it before, here in the V file,
--   create it anew behind, and take out the question.
-- preflight [view-in-the-way] customers.name
--   select count(distinct r.ev_class) from pg_depend d join pg_rewrite r on r.oid = d.objid join pg_class v on v.oid = r.ev_class and v.relkind in ('v', 'm') join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid and a.attname = 'name' where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid = to_regclass('customers')
alter table customers drop column name;
