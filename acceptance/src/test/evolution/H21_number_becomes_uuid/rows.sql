insert into A (id, version, s) values (1, 0, 's');
