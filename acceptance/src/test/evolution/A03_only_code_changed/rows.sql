insert into customers (id, name, age) values (1, 'Ann', 3);
