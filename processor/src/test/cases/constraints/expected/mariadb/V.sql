-- Driftless migration for MariaDB: 3 changes.
-- The previous release on the new schema: may fail: customers (name, city) has to be unique; customers (parent) has to
--   refer to rows of customers.
-- The new release on the previous schema: works.

-- add unique constraint one_name (name, city) to customers
-- [new-unique-on-rows] warning: table customers gets a unique constraint over (name, city). The upgrade fails if existing
--   rows have duplicates. Look for them: select name, city, count(*) from customers group by name, city having count(*) >
--   1.
-- preflight [new-unique-on-rows] customers.one_name
--   select count(*) from (select 1 as n from customers where name is not null and city is not null group by name, city having count(*) > 1) duplicates
alter table customers add unique if not exists one_name (name, city);

-- create index by_city (city) on customers
create index if not exists by_city on customers (city);

-- add foreign key FKb5siwf2g6nd7jrad18x35d273 (parent) referring to customers, on customers
-- [new-foreign-key-on-rows] warning: customers.parent must refer to rows of customers from now on. The upgrade fails if an
--   existing row refers to one that is not there, and both tables are locked while the rows are compared. Look for rows of
--   customers without a counterpart in customers.
-- [long-lock] info: MariaDB copies the table while nobody else can write to customers. Fine for a small table; plan a
--   pause for a large one.
-- preflight [new-foreign-key-on-rows] customers.FKb5siwf2g6nd7jrad18x35d273
--   select count(*) from customers c where c.parent is not null and not exists (select 1 from customers p where p.id = c.parent)
alter table customers add constraint FKb5siwf2g6nd7jrad18x35d273 foreign key if not exists (parent) references customers (id);
