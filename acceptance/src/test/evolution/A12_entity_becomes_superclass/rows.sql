insert into Person (id, name) values (1, 'Ann');
insert into Member (id, name, level) values (2, 'Bob', 'gold');
