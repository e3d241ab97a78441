-- Driftless migration for PostgreSQL: 1 change.

-- add column customers.age
alter table customers add column age integer;
