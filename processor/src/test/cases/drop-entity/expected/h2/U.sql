-- Takes the Driftless migration for H2 back: 2 changes.

-- create table Gone (customer_id, id)
-- The rows that the table had do not come back.
create table if not exists Gone (
    customer_id bigint,
    id bigint not null,
    primary key (id)
);

-- add foreign key FKdfqhkand8tbuqp0dhmxo9m4kc (customer_id) referring to customers, on Gone
-- Fails if rows that break it have been written since.
alter table Gone add constraint if not exists FKdfqhkand8tbuqp0dhmxo9m4kc foreign key (customer_id) references customers;
