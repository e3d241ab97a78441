-- Takes the Driftless migration for MariaDB back: 1 change.

-- rename column customers.fullName to name
alter table customers rename column if exists fullName to name;
