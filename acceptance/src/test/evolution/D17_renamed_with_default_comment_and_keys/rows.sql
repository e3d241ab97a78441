insert into Customer (id, mail, nr) values (1, 'm', 3);
