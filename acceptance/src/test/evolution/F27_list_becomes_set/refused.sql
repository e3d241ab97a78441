insert into Post_Part (Post_id, parts_id) values (1, 1);
