-- Takes the Driftless migration for H2 back: 3 changes.

-- rename column customers.last_name to driftless_tmp_1
alter table if exists customers alter column if exists last_name rename to driftless_tmp_1;

-- rename column customers.first_name to last_name
alter table if exists customers alter column if exists first_name rename to last_name;

-- rename column customers.driftless_tmp_1 to first_name
alter table if exists customers alter column if exists driftless_tmp_1 rename to first_name;
