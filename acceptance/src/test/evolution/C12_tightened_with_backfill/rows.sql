insert into customers (id, name, city) values (1, 'Ann', 'Uppsala');
insert into customers (id, name) values (2, 'Bob');
