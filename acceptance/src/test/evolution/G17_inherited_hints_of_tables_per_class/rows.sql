insert into V1 (id) values (1);
insert into V2 (id) values (2);
