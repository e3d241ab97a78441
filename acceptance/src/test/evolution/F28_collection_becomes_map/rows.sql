insert into Post (id) values (1);
insert into Post_tags (Post_id, tags) values (1, 'a');
