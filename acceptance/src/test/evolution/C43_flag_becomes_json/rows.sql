insert into Customer (id, flag) values (1, true);
insert into Customer (id, flag) values (2, false);
