-- Takes the Driftless migration for H2 back: 3 changes.

-- drop constraint customers.FKb5siwf2g6nd7jrad18x35d273
alter table customers drop constraint if exists FKb5siwf2g6nd7jrad18x35d273;

-- drop index customers.by_city
drop index if exists by_city;

-- drop constraint customers.one_name
alter table customers drop constraint if exists one_name;
