-- Takes the Driftless migration for PostgreSQL back: 3 changes.

-- alter column customers.email: nullable
alter table customers alter column email drop not null;

-- fill column customers.email with 'unknown'
-- Values stay as they are; what they were before is not known.

-- drop column customers.email (varchar(320))
-- The values written since are lost.
alter table customers drop column email;
