insert into Author (id, name) values (1, 'Ann');
