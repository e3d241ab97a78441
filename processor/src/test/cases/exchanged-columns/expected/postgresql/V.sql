-- Driftless migration for PostgreSQL: 3 changes.
-- The previous release on the new schema: fails: column customers.first_name holds what another attribute stored; column
--   customers.last_name holds what another attribute stored.
-- The new release on the previous schema: fails: column customers.first_name holds what another attribute stored; column
--   customers.last_name holds what another attribute stored.

-- rename column customers.first_name to driftless_tmp_1
alter table customers rename column first_name to driftless_tmp_1;

-- rename column customers.last_name to first_name
alter table customers rename column last_name to first_name;

-- rename column customers.driftless_tmp_1 to last_name
alter table customers rename column driftless_tmp_1 to last_name;
