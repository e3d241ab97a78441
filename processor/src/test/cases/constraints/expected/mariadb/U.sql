-- Takes the Driftless migration for MariaDB back: 3 changes.

-- drop constraint customers.FKb5siwf2g6nd7jrad18x35d273
alter table customers drop foreign key if exists FKb5siwf2g6nd7jrad18x35d273;
alter table customers drop index if exists FKb5siwf2g6nd7jrad18x35d273;

-- drop index customers.by_city
alter table customers drop index if exists by_city;

-- drop constraint customers.one_name
alter table customers drop index if exists one_name;
