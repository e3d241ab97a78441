-- Driftless migration for H2: 1 change.
-- The previous release on the new schema: works.
-- The new release on the previous schema: may fail: column customers.name does not hold texts of more than 100 characters.

-- alter column customers.name: varchar(100) to varchar(200)
alter table customers alter column name set data type varchar(200);
