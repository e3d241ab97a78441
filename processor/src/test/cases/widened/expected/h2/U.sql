-- Takes the Driftless migration for H2 back: 1 change.

-- alter column customers.name: varchar(200) to varchar(100)
-- Values written since that the old type cannot hold make this fail, or are cut.
alter table customers alter column name set data type varchar(100);
