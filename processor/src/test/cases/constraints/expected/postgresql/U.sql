-- Takes the Driftless migration for PostgreSQL back: 3 changes.

-- drop foreign key FKb5siwf2g6nd7jrad18x35d273 (parent) referring to customers, on customers
alter table customers drop constraint FKb5siwf2g6nd7jrad18x35d273;

-- drop index by_city (city) of customers
drop index by_city;

-- drop unique constraint one_name (name, city) of customers
alter table customers drop constraint one_name;
