insert into Customer (id, a, c) values (1, 'a', 'c');
