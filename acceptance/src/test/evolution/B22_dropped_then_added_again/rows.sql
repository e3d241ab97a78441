insert into Customer (id, name) values (1, 'Ann');
