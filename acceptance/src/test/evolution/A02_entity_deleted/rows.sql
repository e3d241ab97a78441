insert into customers (id, name) values (1, 'Ann');
insert into customers (id, name) values (2, 'Bob');
insert into invoices (id, number, customer_id) values (1, 'x', 2);
