-- Takes the Driftless migration for MariaDB back: 3 changes.

-- rename column customers.last_name to driftless_tmp_1
alter table customers rename column if exists last_name to driftless_tmp_1;

-- rename column customers.first_name to last_name
alter table customers rename column if exists first_name to last_name;

-- rename column customers.driftless_tmp_1 to first_name
alter table customers rename column if exists driftless_tmp_1 to first_name;
