insert into customers (id, name) values (1, 'Ann');
insert into Customer_sizes (Customer_id, sizes) values (1, 5);
