insert into customers (id, name, fax, street) values (1, 'Ann', '1', 'x');
