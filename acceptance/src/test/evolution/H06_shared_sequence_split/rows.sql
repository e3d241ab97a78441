insert into A (id) values (5);
insert into B (id) values (7);
