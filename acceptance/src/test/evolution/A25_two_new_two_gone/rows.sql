insert into B (id) values (1);
insert into A (id, b_id) values (1, 1);
update B set a_id = 1;
