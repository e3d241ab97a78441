insert into Book (id, isbn) values (1, 1);
insert into Page (id, book) values (1, 1);
