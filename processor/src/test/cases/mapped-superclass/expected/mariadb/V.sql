-- Driftless migration for MariaDB: 2 changes.

-- add column One.changedAt
alter table One add column if not exists changedAt datetime(6);

-- add column Two.changedAt
alter table Two add column if not exists changedAt datetime(6);
