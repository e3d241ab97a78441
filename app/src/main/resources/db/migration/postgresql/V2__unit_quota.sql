-- Driftless migration for PostgreSQL: 3 changes.

-- add column units.quota_bytes bigint
alter table units add column quota_bytes bigint;

-- fill column units.quota_bytes with 100000000000000
update units set quota_bytes = 100000000000000;

-- alter column units.quota_bytes: not null
alter table units alter column quota_bytes set not null;
