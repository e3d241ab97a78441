insert into customers (id) values (2);
