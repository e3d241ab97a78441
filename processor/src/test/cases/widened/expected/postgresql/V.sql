-- Driftless migration for PostgreSQL: 1 change.

-- alter column customers.name: varchar(100) to varchar(200)
alter table customers alter column name type varchar(200);
