insert into Person (id, name) values (1, 'Ann');
insert into Person (id, name) values (2, 'Bob');
insert into Person (id, name) values (3, 'Cid');
insert into Student (id, school) values (1, 'KTH');
insert into Teacher (id, hours) values (2, 9);
