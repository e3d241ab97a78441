insert into Person (DTYPE, id, name, school) values ('Student', 1, 'Ann', 'KTH');
insert into Person (DTYPE, id, name, hours) values ('Teacher', 2, 'Bob', 9);
insert into Person (DTYPE, id, name) values ('Person', 3, 'Cid');
