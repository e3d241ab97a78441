-- Driftless migration for H2: 1 change.

-- rename column customers.name to fullName
alter table if exists customers alter column if exists name rename to fullName;
