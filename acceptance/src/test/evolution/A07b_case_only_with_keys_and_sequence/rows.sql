insert into Author (id, name) values (1, 'Ann');
insert into Author_tags (author_id, tags) values (1, 'x');
insert into Book (id, author_id) values (1, 1);
