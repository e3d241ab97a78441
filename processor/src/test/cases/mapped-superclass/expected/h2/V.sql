-- Driftless migration for H2: 2 changes.
-- The previous release on the new schema: works.
-- The new release on the previous schema: fails: column One.changedAt is not there; column Two.changedAt is not there.

-- add column One.changedAt timestamp(6) with time zone
alter table One add column if not exists changedAt timestamp(6) with time zone;

-- add column Two.changedAt timestamp(6) with time zone
alter table Two add column if not exists changedAt timestamp(6) with time zone;
