insert into Book (id) values (1);
insert into Page (id, book_id) values (1, 1);
