insert into Post (id) values (1);
insert into Post_tags (Post_id, tags) values (1, 'a');
insert into Post_tags (Post_id, tags) values (1, 'b');
insert into Part (id, post) values (1, 1);
insert into Part (id, post) values (2, 1);
