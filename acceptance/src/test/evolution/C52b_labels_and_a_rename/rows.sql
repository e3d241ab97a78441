insert into customers (id, mood, habit) values (1, 'GLAD', 'EARLY');
