insert into Place (id, low, high) values (3, 2, 100);
