-- Driftless migration for MariaDB: 2 changes.
-- The previous release on the new schema: works.
-- The new release on the previous schema: fails: column customers.zip_code is not there; column customers.city is not
--   there.

-- add column customers.zip_code varchar(10)
alter table customers add column if not exists zip_code varchar(10);

-- add column customers.city varchar(40)
alter table customers add column if not exists city varchar(40);
