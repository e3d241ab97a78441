-- Driftless migration for MariaDB: 1 change.

-- rename column customers.name to full_name
alter table customers rename column if exists name to full_name;
