insert into customers (id, points) values (1, 5);
