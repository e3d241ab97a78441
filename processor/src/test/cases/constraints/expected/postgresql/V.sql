-- Driftless migration for PostgreSQL: 3 changes.

-- add constraint customers.one_name
-- [new-unique-on-rows] warning: table customers gets a unique constraint over (name, city). The upgrade fails if existing
--   rows have duplicates. Count them first: select name, city, count(*) from customers group by name, city having count(*)
--   > 1.
alter table customers add constraint one_name unique (name, city);

-- create index customers.by_city
create index by_city on customers (city);

-- add constraint customers.FKb5siwf2g6nd7jrad18x35d273
-- [new-foreign-key-on-rows] warning: customers.parent must refer to rows of customers from now on. The upgrade fails if an
--   existing row refers to one that is not there, and both tables are locked while the rows are compared. Count the rows
--   of customers without a counterpart in customers first.
alter table customers add constraint FKb5siwf2g6nd7jrad18x35d273 foreign key (parent) references customers;
