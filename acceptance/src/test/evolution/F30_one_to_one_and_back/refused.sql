insert into Page (id, book_id) values (2, 1);
