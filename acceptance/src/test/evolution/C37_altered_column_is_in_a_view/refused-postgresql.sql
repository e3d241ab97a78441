create view numbers as select c.number from Customer c;
