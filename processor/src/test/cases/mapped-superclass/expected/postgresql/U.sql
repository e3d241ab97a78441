-- Takes the Driftless migration for PostgreSQL back: 2 changes.

-- drop column Two.changedAt (timestamp(6) with time zone)
-- The values written since are lost.
alter table Two drop column changedAt;

-- drop column One.changedAt (timestamp(6) with time zone)
-- The values written since are lost.
alter table One drop column changedAt;
