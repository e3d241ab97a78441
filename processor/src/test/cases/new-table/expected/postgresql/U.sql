-- Takes the Driftless migration for PostgreSQL back: 2 changes.

-- drop foreign key FKq2w4hmh6l9othnp6cepp0cfe2 (customer_id) referring to customers, on invoices
alter table invoices drop constraint FKq2w4hmh6l9othnp6cepp0cfe2;

-- drop table invoices
-- The rows written since are lost.
drop table invoices;
