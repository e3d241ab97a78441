-- Driftless migration for PostgreSQL: 2 changes.

-- add column One.changedAt timestamp(6) with time zone
alter table One add column changedAt timestamp(6) with time zone;

-- add column Two.changedAt timestamp(6) with time zone
alter table Two add column changedAt timestamp(6) with time zone;
