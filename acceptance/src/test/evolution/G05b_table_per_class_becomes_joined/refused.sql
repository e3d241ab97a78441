insert into Student (id, name) values (1, 'Ann');
