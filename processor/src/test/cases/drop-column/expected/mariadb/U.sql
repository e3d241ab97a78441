-- Takes the Driftless migration for MariaDB back: 1 change.

-- add column customers.name
-- The values that the column had do not come back.
alter table customers add column if not exists name varchar(100);
