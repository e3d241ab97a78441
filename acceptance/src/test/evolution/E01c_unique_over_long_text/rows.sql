insert into Page (id, address, title) values (1, 'a', 't'), (2, 'b', 't');
