-- Driftless migration for MariaDB: 1 change.

-- rename column files.name_in_bucket to storage_key
alter table files rename column if exists name_in_bucket to storage_key;
