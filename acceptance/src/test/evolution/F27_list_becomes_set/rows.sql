insert into Post (id) values (1);
insert into Post_tags (Post_id, tags) values (1, 'a');
insert into Part (id) values (1);
insert into Post_Part (Post_id, parts_id) values (1, 1);
