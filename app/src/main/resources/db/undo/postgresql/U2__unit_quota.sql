-- Takes the Driftless migration for PostgreSQL back: 3 changes.

-- alter column units.quota_bytes: nullable
alter table units alter column quota_bytes drop not null;

-- fill column units.quota_bytes with 100000000000000
-- Values stay as they are; what they were before is not known.

-- drop column units.quota_bytes (bigint)
-- The values written since are lost.
alter table units drop column quota_bytes;
