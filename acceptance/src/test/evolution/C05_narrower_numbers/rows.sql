insert into customers (id, number, price) values (1, 5, 12.00);
