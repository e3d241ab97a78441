insert into Post (id) values (1);
insert into Tag (id, name) values (3, 'a');
insert into Post_Tag (Post_id, tags_id) values (1, 3);
