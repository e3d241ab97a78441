-- Takes the Driftless migration for PostgreSQL back: 2 changes.

-- drop column Two.changedAt
-- The values written since are lost.
alter table Two drop column changedAt;

-- drop column One.changedAt
-- The values written since are lost.
alter table One drop column changedAt;
