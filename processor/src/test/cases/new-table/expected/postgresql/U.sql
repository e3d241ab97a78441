-- Takes the Driftless migration for PostgreSQL back: 2 changes.

-- drop constraint invoices.FKq2w4hmh6l9othnp6cepp0cfe2
alter table invoices drop constraint FKq2w4hmh6l9othnp6cepp0cfe2;

-- drop table invoices
-- The rows written since are lost.
drop table invoices;
