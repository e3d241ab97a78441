insert into customers (id, name, a, b) values (1, 'Ann', '1', '2');
