insert into Pier (id, coded, named, text, required, back, wasRead, fewer) values (1, 1, 1, 1, 1, 'FIRST', 'FIRST', 1);
insert into Pier (id, coded, named, text, required, back, wasRead, fewer) values (2, null, null, null, 0, null, '0', null);
