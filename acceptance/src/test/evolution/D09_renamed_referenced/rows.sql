insert into Parent (nr) values (5);
insert into Child (id, parent) values (1, 5);
