insert into customers (id, a, b, c) values (1, '1', '2', '3');
