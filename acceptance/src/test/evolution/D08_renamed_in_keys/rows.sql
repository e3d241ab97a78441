insert into stock (nr, shelf, old_code, amount) values (1, 'a', 'c', 2);
