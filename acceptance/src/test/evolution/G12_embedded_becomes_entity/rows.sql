insert into customers (id, name, street) values (1, 'Ann', 's');
