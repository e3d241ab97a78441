insert into customers (id, active) values (1, 1);
insert into customers (id, active) values (2, 0);
