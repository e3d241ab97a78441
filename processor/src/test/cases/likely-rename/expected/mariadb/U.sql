-- Takes the Driftless migration for MariaDB back: 2 changes.

-- add column customers.name varchar(100)
-- The values that the column had do not come back.
alter table customers add column if not exists name varchar(100);

-- drop column customers.fullName (varchar(100))
-- The values written since are lost.
alter table customers drop column if exists fullName;
