-- Driftless migration for MariaDB: 3 changes.

-- add column customers.email
alter table customers add column if not exists email varchar(320);

-- fill column customers.email
update customers set email = 'unknown';

-- alter column customers.email
alter table customers modify column email varchar(320) not null;
