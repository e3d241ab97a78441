insert into customers (id, name) values (1, 'Ann');
insert into Region (id) values (7);
insert into likes (Customer_id, regions_id) values (1, 7);
