-- Driftless migration for H2: 1 change.

-- alter column customers.name: varchar(100) to varchar(200)
alter table customers alter column name set data type varchar(200);
