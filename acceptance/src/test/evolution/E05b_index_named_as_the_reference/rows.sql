insert into Shelf (id) values (1);
insert into Book (id, title, shelf_id, room_id) values (1, 'Moor', 1, 1);
