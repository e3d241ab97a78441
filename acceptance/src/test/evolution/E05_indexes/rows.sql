insert into Place (id, a, b, c) values (1, 'a', 'b', 1);
