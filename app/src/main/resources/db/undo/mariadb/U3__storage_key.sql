-- Takes the Driftless migration for MariaDB back: 1 change.

-- rename column files.storage_key to name_in_bucket
alter table files rename column if exists storage_key to name_in_bucket;
