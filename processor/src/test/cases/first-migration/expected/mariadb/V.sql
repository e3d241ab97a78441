-- Driftless migration for MariaDB: 1 change.

-- create table customers (id, name)
create table if not exists customers (
    id bigint not null,
    name varchar(100),
    primary key (id)
) engine=InnoDB;
