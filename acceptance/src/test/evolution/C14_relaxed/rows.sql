insert into customers (id, name, city, visits) values (1, 'Ann', 'Uppsala', 1);
