-- Driftless migration for PostgreSQL: 1 change.

-- rename column customers.name to fullName
alter table customers rename column name to fullName;
