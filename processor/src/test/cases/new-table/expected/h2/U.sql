-- Takes the Driftless migration for H2 back: 2 changes.

-- drop constraint invoices.FKq2w4hmh6l9othnp6cepp0cfe2
alter table invoices drop constraint if exists FKq2w4hmh6l9othnp6cepp0cfe2;

-- drop table invoices
-- The rows written since are lost.
drop table if exists invoices;
