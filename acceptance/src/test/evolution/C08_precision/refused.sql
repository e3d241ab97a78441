insert into customers (id, down) values (2, 1.2345);
