insert into customers (id, name, region_id) values (2, 'Bob', 7);
