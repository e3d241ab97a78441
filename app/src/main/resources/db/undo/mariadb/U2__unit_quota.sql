-- Takes the Driftless migration for MariaDB back: 3 changes.

-- alter column units.quota_bytes: nullable
alter table units modify column quota_bytes bigint;

-- fill column units.quota_bytes with 100000000000000
-- Values stay as they are; what they were before is not known.

-- drop column units.quota_bytes (bigint)
-- The values written since are lost.
alter table units drop column if exists quota_bytes;
