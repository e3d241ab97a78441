insert into Customer (id, name) values (1, 'Ann');
insert into Visit (id, customer_id) values (1, 1);
