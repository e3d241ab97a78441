-- Driftless migration for H2: 1 change.

-- add column customers.age integer
alter table customers add column if not exists age integer;
