insert into Customer (id, region) values (1, 2);
