insert into customers (id, name) values (1, 'Ann');
insert into Visit (id) values (1);
insert into customers_Visit (Customer_id, visits_id) values (1, 1);
