insert into customers (id, number) values (2, 3000000000);
insert into customers (id, price) values (3, 1.25);
