insert into Red (id, r) values (1, 'x');
