-- Takes the Driftless migration for MariaDB back: 1 change.

-- add column customers.name varchar(100)
-- The values that the column had do not come back.
alter table customers add column if not exists name varchar(100);
