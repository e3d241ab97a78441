insert into Post (id) values (1);
insert into Tag (id, name) values (1, 'a');
insert into Post_Tag (Post_id, tags_id) values (1, 1);
