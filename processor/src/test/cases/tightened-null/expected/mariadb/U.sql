-- Takes the Driftless migration for MariaDB back: 1 change.

-- alter column customers.name
alter table customers modify column name varchar(100);
