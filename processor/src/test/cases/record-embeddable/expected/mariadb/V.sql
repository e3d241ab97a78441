-- Driftless migration for MariaDB: 2 changes.

-- add column customers.zip_code
alter table customers add column if not exists zip_code varchar(10);

-- add column customers.city
alter table customers add column if not exists city varchar(40);
