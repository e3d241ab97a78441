insert into A (id) values (1);
