-- Takes the Driftless migration for MariaDB back: 1 change.

-- drop column customers.age (integer)
-- The values written since are lost.
alter table customers drop column if exists age;
