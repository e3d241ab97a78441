-- Takes the Driftless migration for H2 back: 1 change.

-- alter column customers.name: nullable
alter table customers alter column name drop not null;
