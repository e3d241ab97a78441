insert into customers (id, name) values (1, 'Ann');
insert into customers (id, name) values (2, 'Bob');
