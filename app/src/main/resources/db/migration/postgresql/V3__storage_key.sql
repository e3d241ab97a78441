-- Driftless migration for PostgreSQL: 1 change.

-- rename column files.name_in_bucket to storage_key
alter table files rename column name_in_bucket to storage_key;
