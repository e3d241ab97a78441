insert into customers (id, name, code) values (3, 'Eve', 'a'), (4, 'Dan', 'a');
