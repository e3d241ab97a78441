insert into customers (id, code) values (1, 'a');
