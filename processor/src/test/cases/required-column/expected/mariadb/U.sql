-- Takes the Driftless migration for MariaDB back: 3 changes.

-- alter column customers.email_address: nullable
alter table customers modify column email_address varchar(320);

-- fill column customers.email_address with < <value for customers.email_address>>
-- Values stay as they are; what they were before is not known.

-- drop column customers.email_address (varchar(320))
-- The values written since are lost.
alter table customers drop column if exists email_address;
