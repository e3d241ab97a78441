insert into Book (id) values (1);
insert into Shelf (id) values (1);
insert into Page (id, owner) values (1, 1);
