insert into customers (id, state) values (1, 1);
