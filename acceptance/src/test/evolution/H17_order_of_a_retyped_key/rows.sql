insert into Cargo (zone, berth) values (1, 2);
insert into Cargo_tags (Cargo_zone, Cargo_berth, tags) values (1, 2, 'heavy');
