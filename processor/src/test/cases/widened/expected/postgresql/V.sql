-- Driftless migration for PostgreSQL: 1 change.

-- alter column customers.name
alter table customers alter column name type varchar(200);
