-- Driftless migration for MariaDB: 1 change.
-- The previous release on the new schema: fails: column customers.name is not there.
-- The new release on the previous schema: fails: column customers.full_name is not there.

-- rename column customers.name to full_name
alter table customers rename column if exists name to full_name;
