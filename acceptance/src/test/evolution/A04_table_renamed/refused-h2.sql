create view people as select c.name from customers c;
