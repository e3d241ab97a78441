insert into Customer (id, name, town) values (1, 'Ann', 'Oslo');
create view names as select c.name from Customer c;
