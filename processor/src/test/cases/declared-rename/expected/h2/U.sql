-- Takes the Driftless migration for H2 back: 1 change.

-- rename column customers.fullName to name
alter table if exists customers alter column if exists fullName rename to name;
