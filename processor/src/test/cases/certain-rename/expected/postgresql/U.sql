-- Takes the Driftless migration for PostgreSQL back: 1 change.

-- rename column customers.full_name to name
alter table customers rename column full_name to name;
