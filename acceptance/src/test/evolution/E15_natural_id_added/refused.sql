insert into customers (id, code) values (2, 'b'), (3, 'b');
