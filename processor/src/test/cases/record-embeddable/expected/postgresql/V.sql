-- Driftless migration for PostgreSQL: 2 changes.

-- add column customers.zip_code varchar(10)
alter table customers add column zip_code varchar(10);

-- add column customers.city varchar(40)
alter table customers add column city varchar(40);
