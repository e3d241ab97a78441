-- Driftless migration for MariaDB: 2 changes.
-- The previous release on the new schema: works.
-- The new release on the previous schema: fails: column One.changedAt is not there; column Two.changedAt is not there.

-- add column One.changedAt datetime(6)
alter table One add column if not exists changedAt datetime(6);

-- add column Two.changedAt datetime(6)
alter table Two add column if not exists changedAt datetime(6);
