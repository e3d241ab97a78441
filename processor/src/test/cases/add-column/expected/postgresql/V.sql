-- Driftless migration for PostgreSQL: 1 change.
-- The previous release on the new schema: works.
-- The new release on the previous schema: fails: column customers.age is not there.

-- add column customers.age integer
alter table customers add column age integer;
