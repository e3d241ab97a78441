insert into stamps (id) values (5);
