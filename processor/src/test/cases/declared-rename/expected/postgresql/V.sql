-- Driftless migration for PostgreSQL: 1 change.
-- The previous release on the new schema: fails: column customers.name is not there.
-- The new release on the previous schema: fails: column customers.fullName is not there.

-- rename column customers.name to fullName
alter table customers rename column name to fullName;
