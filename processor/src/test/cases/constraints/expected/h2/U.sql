-- Takes the Driftless migration for H2 back: 3 changes.

-- drop foreign key FKb5siwf2g6nd7jrad18x35d273 (parent) referring to customers, on customers
alter table if exists customers drop constraint if exists FKb5siwf2g6nd7jrad18x35d273;

-- drop index by_city (city) of customers
drop index if exists by_city;

-- drop unique constraint one_name (name, city) of customers
alter table if exists customers drop constraint if exists one_name;
