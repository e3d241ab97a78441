-- Driftless migration for PostgreSQL: 3 changes.
-- The previous release on the new schema: fails: column customers.email is required, and the release does not know it.
-- The new release on the previous schema: fails: column customers.email is not there.

-- add column customers.email varchar(320)
alter table customers add column email varchar(320);

-- fill column customers.email with 'unknown'
-- [long-lock] info: PostgreSQL writes every row, in the transaction that has changed the table, while nobody else can
--   write to customers. Fine for a small table. For a large one compile with -Adriftless.online=true, which drafts it
--   without the lock.
update customers set email = 'unknown';

-- alter column customers.email: not null
-- [long-lock] info: PostgreSQL looks for rows without a value while nobody else can write to customers. Fine for a small
--   table. For a large one compile with -Adriftless.online=true, which drafts it without the lock.
alter table customers alter column email set not null;
