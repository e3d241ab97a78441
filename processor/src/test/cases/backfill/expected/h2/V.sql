-- Driftless migration for H2: 3 changes.

-- add column customers.email
alter table customers add column if not exists email varchar(320);

-- fill column customers.email
update customers set email = 'unknown';

-- alter column customers.email
alter table customers alter column email set not null;
