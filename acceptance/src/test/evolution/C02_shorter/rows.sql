insert into customers (id, name, city) values (1, 'Ann', 'Uppsala');
