insert into customers (id, name) values (1, 'Ann');
insert into B (id) values (1);
insert into A (id, b_id) values (1, 1);
update B set a_id = 1;
