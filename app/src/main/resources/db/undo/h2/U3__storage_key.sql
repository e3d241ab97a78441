-- Takes the Driftless migration for H2 back: 1 change.

-- rename column files.storage_key to name_in_bucket
alter table if exists files alter column if exists storage_key rename to name_in_bucket;
