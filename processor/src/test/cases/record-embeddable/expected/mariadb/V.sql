-- Driftless migration for MariaDB: 2 changes.

-- add column customers.zip_code varchar(10)
alter table customers add column if not exists zip_code varchar(10);

-- add column customers.city varchar(40)
alter table customers add column if not exists city varchar(40);
