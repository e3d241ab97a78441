-- Takes the Driftless migration for PostgreSQL back: 3 changes.

-- alter column customers.email_address: nullable
alter table customers alter column email_address drop not null;

-- fill column customers.email_address with < <value for customers.email_address>>
-- Values stay as they are; what they were before is not known.

-- drop column customers.email_address (varchar(320))
-- The values written since are lost.
alter table customers drop column email_address;
