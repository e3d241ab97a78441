insert into customers (id, title) values (1, 'Dr');
