insert into Box (id, a) values (1, 3);
