-- Driftless migration for H2: 1 change.

-- alter column customers.name
alter table customers alter column name set data type varchar(200);
