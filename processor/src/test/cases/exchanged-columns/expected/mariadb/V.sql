-- Driftless migration for MariaDB: 3 changes.
-- The previous release on the new schema: fails: column customers.first_name holds what another attribute stored; column
--   customers.last_name holds what another attribute stored.
-- The new release on the previous schema: fails: column customers.first_name holds what another attribute stored; column
--   customers.last_name holds what another attribute stored.

-- rename column customers.first_name to driftless_tmp_1
alter table customers rename column if exists first_name to driftless_tmp_1;

-- rename column customers.last_name to first_name
alter table customers rename column if exists last_name to first_name;

-- rename column customers.driftless_tmp_1 to last_name
alter table customers rename column if exists driftless_tmp_1 to last_name;
