insert into Customer (id, number, name) values (1, 5, 'Ann');
create view names as select c.name from Customer c;
