-- Takes the Driftless migration for PostgreSQL back: 1 change.

-- drop table customers
-- The rows written since are lost.
drop table customers;
