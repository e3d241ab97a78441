-- Takes the Driftless migration for PostgreSQL back: 3 changes.

-- drop constraint customers.FKb5siwf2g6nd7jrad18x35d273
alter table customers drop constraint FKb5siwf2g6nd7jrad18x35d273;

-- drop index customers.by_city
drop index by_city;

-- drop constraint customers.one_name
alter table customers drop constraint one_name;
