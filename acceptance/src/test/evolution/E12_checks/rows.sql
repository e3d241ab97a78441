insert into Place (id, low, high) values (1, 2, 3);
