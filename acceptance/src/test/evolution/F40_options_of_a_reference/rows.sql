insert into Book (id) values (1);
insert into Page (id, book) values (2, 1);
