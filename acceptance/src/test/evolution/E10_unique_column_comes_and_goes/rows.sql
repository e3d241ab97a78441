insert into customers (id, old) values (1, 'o');
