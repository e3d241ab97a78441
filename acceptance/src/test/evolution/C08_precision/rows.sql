insert into customers (id, up, down) values (1, 1.25, 1.5);
