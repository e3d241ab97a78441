-- Driftless migration for MariaDB: 1 change.

-- alter column customers.name: varchar(100) to varchar(200)
alter table customers modify column name varchar(200);
