-- Driftless migration for PostgreSQL: 1 change.
-- The previous release on the new schema: may fail: column customers.name does not take null.
-- The new release on the previous schema: works.
-- Not answered: tightened-null at customers.name.

-- alter column customers.name: not null
-- [tightened-null] blocking: column customers.name (varchar(100)) becomes required, and rows may lack a value. The upgrade
--   fails on every row that has none. Say what old rows get: @Backfill("''"), or another SQL expression. If no row lacks
--   it (select count(*) from customers where name is null), put @AllowHazard(value = "tightened-null", reason = "...") on
--   the attribute.
-- [long-lock] info: PostgreSQL looks for rows without a value while nobody else can write to customers. Fine for a small
--   table. For a large one compile with -Adriftless.online=true, which drafts it without the lock.
-- preflight [tightened-null] customers.name
--   select count(*) from customers where name is null
alter table customers alter column name set not null;
