-- Driftless migration for PostgreSQL: 3 changes.
-- The previous release on the new schema: fails: column customers.email is required, and the release does not know it.
-- The new release on the previous schema: fails: column customers.email is not there.

-- add column customers.email varchar(320)
alter table customers add column email varchar(320);

-- fill column customers.email with 'unknown'
update customers set email = 'unknown';

-- alter column customers.email: not null
alter table customers alter column email set not null;
