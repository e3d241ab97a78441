insert into customers (id, state) values (1, 'OPEN');
insert into customers (id, state) values (2, 'CLOSED');
