insert into A (id) values (5);
