-- Takes the Driftless migration for H2 back: 1 change.

-- drop column customers.age (integer)
-- The values written since are lost.
alter table customers drop column if exists age;
