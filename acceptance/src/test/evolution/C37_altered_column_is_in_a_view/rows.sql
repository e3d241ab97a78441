insert into Customer (id, number, name) values (1, 5, 'Ann');
