-- Takes the Driftless migration for PostgreSQL back: 5 changes.

-- alter column customers.vip: nullable
alter table customers alter column vip drop not null;

-- fill column customers.vip with < <value for customers.vip>>
-- Values stay as they are; what they were before is not known.

-- alter column customers.name: varchar(40) to varchar(100)
-- Values written since that the old type cannot hold make this fail, or are cut.
alter table customers alter column name type varchar(100);

-- drop column customers.phone (varchar(255))
-- The values written since are lost.
alter table customers drop column phone;

-- drop column customers.vip (boolean)
-- The values written since are lost.
alter table customers drop column vip;
