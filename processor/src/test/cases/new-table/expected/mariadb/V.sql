-- Driftless migration for MariaDB: 2 changes.
-- The previous release on the new schema: works.
-- The new release on the previous schema: fails: table invoices is not there.

-- create table invoices (customer_id, id, number, state)
-- [redundant-index] info: index invoice_number of invoices begins with the same columns as unique constraint
--   UKpa4f04a5qcpc80w6x1ry6v6o1, which serves the same queries. Leave it out, unless it is there for its size.
create table if not exists invoices (
    customer_id bigint not null,
    id bigint not null auto_increment,
    number varchar(20) not null,
    state enum ('OPEN','PAID'),
    primary key (id)
) engine=InnoDB;
create index if not exists invoice_number on invoices (number);
alter table invoices add unique if not exists UKpa4f04a5qcpc80w6x1ry6v6o1 (number);

-- add foreign key FKq2w4hmh6l9othnp6cepp0cfe2 (customer_id) referring to customers, on invoices
alter table invoices add constraint FKq2w4hmh6l9othnp6cepp0cfe2 foreign key if not exists (customer_id) references customers (id);
