insert into one.item (id, name) values (1, 'a');
