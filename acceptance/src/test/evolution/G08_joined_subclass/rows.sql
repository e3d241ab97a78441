insert into Person (id, name) values (1, 'Ann');
insert into Student (id, school) values (1, 'KTH');
