insert into Student (id, name, school) values (1, 'Ann', 'KTH');
