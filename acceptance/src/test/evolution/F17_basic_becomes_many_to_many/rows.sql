insert into Post (id, tags) values (1, 'a,b');
insert into Tag (id, name) values (1, 'a');
