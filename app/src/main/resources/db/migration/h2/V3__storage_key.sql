-- Driftless migration for H2: 1 change.

-- rename column files.name_in_bucket to storage_key
alter table if exists files alter column if exists name_in_bucket rename to storage_key;
