-- Driftless migration for MariaDB: 1 change.

-- alter column customers.name
alter table customers modify column name varchar(200);
