insert into Box (id, w, h, label) values (1, 3, 4, 'small');
