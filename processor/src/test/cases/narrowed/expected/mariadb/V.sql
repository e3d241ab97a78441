-- Driftless migration for MariaDB: 1 change.
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
-- preflight [narrowed-type] customers.name
--   select count(*) from customers where char_length(name) > 50
alter table customers modify column name varchar(50);
