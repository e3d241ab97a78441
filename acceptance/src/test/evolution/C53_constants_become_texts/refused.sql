insert into Pier (id, required, wasRead) values (3, 0, 'other');
insert into Pier (id, required, fewer) values (4, 0, 0);
