-- Takes the Driftless migration for MariaDB back: 1 change.

-- drop table customers
-- The rows written since are lost.
drop table if exists customers;
