insert into A (id, note) values (1, 'n');
insert into B (id) values (1);
