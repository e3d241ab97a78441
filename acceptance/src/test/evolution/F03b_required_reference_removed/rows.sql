insert into Region (id) values (5);
insert into Region (id) values (7);
insert into customers (id, name, region_id) values (1, 'Ann', 7);
