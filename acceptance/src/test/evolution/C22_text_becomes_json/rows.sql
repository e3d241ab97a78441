insert into customers (id, name, data) values (1, 'Ann', '{}');
