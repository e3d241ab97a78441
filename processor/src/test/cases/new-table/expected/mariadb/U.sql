-- Takes the Driftless migration for MariaDB back: 2 changes.

-- drop foreign key FKq2w4hmh6l9othnp6cepp0cfe2 (customer_id) referring to customers, on invoices
alter table if exists invoices drop foreign key if exists FKq2w4hmh6l9othnp6cepp0cfe2;
alter table if exists invoices drop index if exists FKq2w4hmh6l9othnp6cepp0cfe2;

-- drop table invoices
-- The rows written since are lost.
drop table if exists invoices;
