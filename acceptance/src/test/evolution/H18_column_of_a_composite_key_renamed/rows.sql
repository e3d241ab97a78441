insert into Place (lane, slot) values (1, 2);
insert into Car (id, place_lane, place_slot) values (3, 1, 2);
insert into Bike (id) values (4);
