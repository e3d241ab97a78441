-- Takes the Driftless migration for PostgreSQL back: 1 change.

-- rename column files.storage_key to name_in_bucket
alter table files rename column storage_key to name_in_bucket;
