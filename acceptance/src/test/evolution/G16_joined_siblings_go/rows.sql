insert into Site (id) values ('a');
insert into Site (id) values ('b');
insert into Site (id) values ('c');
insert into Quay (id, opposite_id) values ('a', 'b');
insert into Quay (id, opposite_id) values ('b', null);
insert into Berth (id) values ('b');
insert into locks (id, berth_id) values ('c', 'b');
