insert into Box (id, w, h, plain) values (1, 3, 4, 9);
