-- Driftless migration for PostgreSQL: 3 changes.
-- The previous release on the new schema: fails: column customers.email_address is required, and the release does not know
--   it.
-- The new release on the previous schema: fails: column customers.email_address is not there.
-- Not answered: required-column at customers.email_address.

-- add column customers.email_address varchar(320)
alter table customers add column email_address varchar(320);

-- fill column customers.email_address with < <value for customers.email_address>>
-- [required-column] blocking: column customers.email_address (varchar(320) not null) is new and required, and existing
--   rows have no value for it. H2 and PostgreSQL would refuse it on a filled table. MariaDB would silently store ''. Say
--   what old rows get: @Backfill("''"), or another SQL expression. Until then the draft holds the placeholder < <value for
--   customers.email_address>>.
-- [long-lock] info: PostgreSQL writes every row, in the transaction that has changed the table, while nobody else can
--   write to customers. Fine for a small table. For a large one compile with -Adriftless.online=true, which drafts it
--   without the lock.
update customers set email_address = <<value for customers.email_address>>;

-- alter column customers.email_address: not null
-- [long-lock] info: PostgreSQL looks for rows without a value while nobody else can write to customers. Fine for a small
--   table. For a large one compile with -Adriftless.online=true, which drafts it without the lock.
alter table customers alter column email_address set not null;
