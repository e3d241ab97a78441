insert into Person (id, name) values (1, 'Ann');
