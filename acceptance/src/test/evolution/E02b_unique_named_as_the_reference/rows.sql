insert into House (id) values (1);
insert into Book (id, title, house_id) values (1, 'Moor', 1);
