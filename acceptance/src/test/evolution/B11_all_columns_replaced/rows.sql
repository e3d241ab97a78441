insert into Thing (id, a, b) values (1, 'x', 2);
