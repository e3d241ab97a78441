-- Driftless migration for H2: 1 change.
-- The previous release on the new schema: fails: column customers.name is not there.
-- The new release on the previous schema: fails: column customers.full_name is not there.

-- rename column customers.name to full_name
alter table if exists customers alter column if exists name rename to full_name;
