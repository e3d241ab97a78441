insert into Customer (id) values (1);
