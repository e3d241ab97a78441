insert into Customer (id, mood, other) values (1, 'GLAD', 1);
