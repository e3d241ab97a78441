insert into customers (id, name, visits) values (1, 'Ann', 3);
