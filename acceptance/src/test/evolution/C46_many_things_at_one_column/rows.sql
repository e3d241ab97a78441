insert into Customer (id, num, code) values (1, 5, 1);
insert into Customer (id, code, num) values (2, null, 6);
