-- Driftless migration for PostgreSQL: 1 change.

-- rename column customers.name to full_name
alter table customers rename column name to full_name;
