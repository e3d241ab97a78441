-- Takes the Driftless migration for MariaDB back: 1 change.

-- rename column customers.full_name to name
alter table customers rename column if exists full_name to name;
