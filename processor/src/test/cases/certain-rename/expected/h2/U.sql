-- Takes the Driftless migration for H2 back: 1 change.

-- rename column customers.full_name to name
alter table if exists customers alter column if exists full_name rename to name;
