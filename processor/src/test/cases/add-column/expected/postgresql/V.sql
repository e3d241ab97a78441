-- Driftless migration for PostgreSQL: 1 change.

-- add column customers.age integer
alter table customers add column age integer;
