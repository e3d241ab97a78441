insert into one.item (id, name) values (1, 'a');
insert into one.item (id, name, parent_id) values (2, 'b', 1);
insert into one.other (id, item_id) values (1, 2);
