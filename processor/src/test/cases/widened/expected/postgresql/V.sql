-- Driftless migration for PostgreSQL: 1 change.
-- The previous release on the new schema: works.
-- The new release on the previous schema: may fail: column customers.name does not hold texts of more than 100 characters.

-- alter column customers.name: varchar(100) to varchar(200)
-- [view-in-the-way] info: if a view uses customers.name, PostgreSQL refuses it. Then drop it before, here in the V file,
--   create it anew behind, and take out the question.
-- preflight [view-in-the-way] customers.name
--   select count(distinct r.ev_class) from pg_depend d join pg_rewrite r on r.oid = d.objid join pg_class v on v.oid = r.ev_class and v.relkind in ('v', 'm') join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid and a.attname = 'name' where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid = to_regclass('customers')
alter table customers alter column name type varchar(200);
