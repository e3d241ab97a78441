insert into customers (id, name, mail) values (1, 'Ann', 'a@b');
