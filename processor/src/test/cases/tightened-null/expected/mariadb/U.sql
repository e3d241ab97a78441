-- Takes the Driftless migration for MariaDB back: 1 change.

-- alter column customers.name: nullable
alter table customers modify column name varchar(100);
