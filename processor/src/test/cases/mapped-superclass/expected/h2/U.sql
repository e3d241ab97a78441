-- Takes the Driftless migration for H2 back: 2 changes.

-- drop column Two.changedAt (timestamp(6) with time zone)
-- The values written since are lost.
alter table Two drop column if exists changedAt;

-- drop column One.changedAt (timestamp(6) with time zone)
-- The values written since are lost.
alter table One drop column if exists changedAt;
