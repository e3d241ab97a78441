insert into Customer (id, number, name) values (1, 5, 'Ann');
create view numbers as select c.number from Customer c;
