-- Driftless migration for MariaDB: 2 changes.

-- add column One.changedAt datetime(6)
alter table One add column if not exists changedAt datetime(6);

-- add column Two.changedAt datetime(6)
alter table Two add column if not exists changedAt datetime(6);
