insert into customers (id, label) values (1, 'Dr');
