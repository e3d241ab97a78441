insert into D (id) values (1);
