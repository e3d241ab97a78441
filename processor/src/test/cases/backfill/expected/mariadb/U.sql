-- Takes the Driftless migration for MariaDB back: 3 changes.

-- alter column customers.email: nullable
alter table customers modify column email varchar(320);

-- fill column customers.email with 'unknown'
-- Values stay as they are; what they were before is not known.

-- drop column customers.email (varchar(320))
-- The values written since are lost.
alter table customers drop column if exists email;
