insert into customers (id, a) values (1, 'Ann');
insert into customers (id) values (2);
