-- Driftless migration for PostgreSQL: 1 change.
-- The previous release on the new schema: may fail: column customers.name does not hold texts of more than 50 characters.
-- The new release on the previous schema: works.
-- Not answered: narrowed-type at customers.name.

-- alter column customers.name: varchar(100) to varchar(50)
-- [narrowed-type] blocking: column customers.name changes from varchar(100) to varchar(50), which does not hold texts of
--   more than 50 characters. The upgrade fails on rows that hold one. Say how old values become new ones:
--   @ConvertUsing("...") with an SQL expression. If no row holds such a value, put @AllowHazard(value = "narrowed-type",
--   reason = "...") on the attribute.
-- [table-rewrite] warning: column customers.name changes from varchar(100) to varchar(50), for which PostgreSQL and
--   MariaDB write every row of customers anew. Nobody can write to the table meanwhile. Fine for a small table; plan a
--   pause for a large one.
-- [view-in-the-way] info: if a view uses customers.name, PostgreSQL refuses it. Then drop it before, here in the V file,
--   create it anew behind, and take out the question.
-- preflight [narrowed-type] customers.name
--   select count(*) from customers where char_length(name) > 50
-- preflight [view-in-the-way] customers.name
--   select count(distinct r.ev_class) from pg_depend d join pg_rewrite r on r.oid = d.objid join pg_class v on v.oid = r.ev_class and v.relkind in ('v', 'm') join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid and a.attname = 'name' where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid = to_regclass('customers')
alter table customers alter column name type varchar(50);
