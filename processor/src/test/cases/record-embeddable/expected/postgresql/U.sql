-- Takes the Driftless migration for PostgreSQL back: 2 changes.

-- drop column customers.city (varchar(40))
-- The values written since are lost.
alter table customers drop column city;

-- drop column customers.zip_code (varchar(10))
-- The values written since are lost.
alter table customers drop column zip_code;
