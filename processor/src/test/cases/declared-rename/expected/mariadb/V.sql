-- Driftless migration for MariaDB: 1 change.

-- rename column customers.name to fullName
alter table customers rename column if exists name to fullName;
