-- Driftless migration for PostgreSQL: 3 changes.

-- add column customers.email varchar(320)
alter table customers add column email varchar(320);

-- fill column customers.email with 'unknown'
update customers set email = 'unknown';

-- alter column customers.email: not null
alter table customers alter column email set not null;
