-- Takes the Driftless migration for PostgreSQL back: 1 change.

-- drop column customers.age (integer)
-- The values written since are lost.
alter table customers drop column age;
