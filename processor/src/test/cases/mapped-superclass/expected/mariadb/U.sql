-- Takes the Driftless migration for MariaDB back: 2 changes.

-- drop column Two.changedAt (datetime(6))
-- The values written since are lost.
alter table Two drop column if exists changedAt;

-- drop column One.changedAt (datetime(6))
-- The values written since are lost.
alter table One drop column if exists changedAt;
