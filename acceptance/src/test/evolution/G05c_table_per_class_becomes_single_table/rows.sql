insert into Person (id, name) values (3, 'Cid');
insert into Student (id, name, school) values (1, 'Ann', 'KTH');
insert into Teacher (id, name, hours) values (2, 'Bob', 9);
