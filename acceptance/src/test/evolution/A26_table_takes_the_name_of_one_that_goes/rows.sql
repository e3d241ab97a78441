insert into b (id, y) values (1, 'y');
insert into a (id, x, b_id) values (2, 'x', 1);
