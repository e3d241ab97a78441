insert into Thing (id, name) values (1, 'a');
