insert into customers (id, name, code) values (1, 'Ann', 'c');
