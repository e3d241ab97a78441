insert into Customer (id, mood) values (1, 'SAD');
