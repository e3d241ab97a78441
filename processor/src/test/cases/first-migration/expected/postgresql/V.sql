-- Driftless migration for PostgreSQL: 1 change.

-- create table customers (id, name)
create table customers (
    id bigint not null,
    name varchar(100),
    primary key (id)
);
