insert into customers (id) values (1);
