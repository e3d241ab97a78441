insert into Ship (id) values (1);
insert into Berth (id, town, street, house, note, ship_id) values (2, 'Kiel', 'Kai', '1', 'n', 1);
insert into Rope (id, berth_id) values (3, 2);
