-- Driftless migration for PostgreSQL: 5 changes.
-- The previous release on the new schema: fails: column customers.vip is required, and the release does not know it.
-- The new release on the previous schema: fails: column customers.vip is not there; column customers.phone is not there.
-- Not answered: narrowed-type at customers.name.
-- Not answered: required-column at customers.vip.

-- add column customers.vip boolean
alter table customers add column vip boolean;

-- add column customers.phone varchar(255)
alter table customers add column phone varchar(255);

-- alter column customers.name: varchar(100) to varchar(40)
-- [narrowed-type] blocking: column customers.name changes from varchar(100) to varchar(40), which does not hold texts of
--   more than 40 characters. The upgrade fails on rows that hold one. Say how old values become new ones:
--   @ConvertUsing("...") with an SQL expression. If no row holds such a value, put @AllowHazard(value = "narrowed-type",
--   reason = "...") on the attribute.
-- [table-rewrite] warning: column customers.name changes from varchar(100) to varchar(40), for which PostgreSQL and
--   MariaDB write every row of customers anew. Nobody can write to the table meanwhile. Fine for a small table; plan a
--   pause for a large one.
-- [view-in-the-way] info: if a view uses customers.name, PostgreSQL refuses it. Then drop it before, here in the V file,
--   create it anew behind, and take out the question.
-- preflight [narrowed-type] customers.name
--   select count(*) from customers where char_length(name) > 40
-- preflight [view-in-the-way] customers.name
--   select count(distinct r.ev_class) from pg_depend d join pg_rewrite r on r.oid = d.objid join pg_class v on v.oid = r.ev_class and v.relkind in ('v', 'm') join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid and a.attname = 'name' where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid = to_regclass('customers')
alter table customers alter column name type varchar(40);

-- fill column customers.vip with < <value for customers.vip>>
-- [required-column] blocking: column customers.vip (boolean not null) is new and required, and existing rows have no value
--   for it. H2 and PostgreSQL would refuse it on a filled table. MariaDB would silently store 0. Say what old rows get:
--   @Backfill("false"), or another SQL expression. Until then the draft holds the placeholder < <value for
--   customers.vip>>.
-- [long-lock] info: PostgreSQL writes every row, in the transaction that has changed the table, while nobody else can
--   write to customers. Fine for a small table. For a large one compile with -Adriftless.online=true, which drafts it
--   without the lock.
update customers set vip = <<value for customers.vip>>;

-- alter column customers.vip: not null
-- [long-lock] info: PostgreSQL looks for rows without a value while nobody else can write to customers. Fine for a small
--   table. For a large one compile with -Adriftless.online=true, which drafts it without the lock.
alter table customers alter column vip set not null;
