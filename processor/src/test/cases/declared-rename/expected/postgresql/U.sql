-- Takes the Driftless migration for PostgreSQL back: 1 change.

-- rename column customers.fullName to name
alter table customers rename column fullName to name;
