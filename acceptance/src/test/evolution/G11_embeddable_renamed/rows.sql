insert into customers (id, name) values (1, 'Ann');
