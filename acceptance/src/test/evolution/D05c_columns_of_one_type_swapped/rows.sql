insert into customers (id, a, b) values (1, '1', '2');
