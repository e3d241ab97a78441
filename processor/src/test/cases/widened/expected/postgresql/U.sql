-- Takes the Driftless migration for PostgreSQL back: 1 change.

-- alter column customers.name: varchar(200) to varchar(100)
-- Values written since that the old type cannot hold make this fail, or are cut.
alter table customers alter column name type varchar(100);
