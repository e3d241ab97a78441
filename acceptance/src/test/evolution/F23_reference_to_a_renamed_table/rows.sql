insert into regions (id) values (1);
insert into customers (id, name, region_id) values (1, 'Ann', 1);
