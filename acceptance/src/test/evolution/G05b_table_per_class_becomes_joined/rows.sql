insert into Person (id, name) values (3, 'Cid');
