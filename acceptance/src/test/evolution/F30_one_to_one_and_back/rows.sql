insert into Book (id) values (1);
insert into Page (id, book_id, main_id) values (1, 1, 1);
