-- Driftless migration for MariaDB: 3 changes.
-- The previous release on the new schema: fails: column customers.email_address is required, and the release does not know
--   it.
-- The new release on the previous schema: fails: column customers.email_address is not there.
-- Not answered: required-column at customers.email_address.

-- add column customers.email_address varchar(320)
alter table customers add column if not exists email_address varchar(320);

-- fill column customers.email_address with < <value for customers.email_address>>
-- [required-column] blocking: column customers.email_address (varchar(320) not null) is new and required, and existing
--   rows have no value for it. H2 and PostgreSQL would refuse it on a filled table. MariaDB would silently store ''. Say
--   what old rows get: @Backfill("''"), or another SQL expression. Until then the draft holds the placeholder < <value for
--   customers.email_address>>.
update customers set email_address = <<value for customers.email_address>>;

-- alter column customers.email_address: not null
alter table customers modify column email_address varchar(320) not null;
