insert into customers (id, a) values (2, 'z'), (3, 'z');
