insert into customers (id, name, mood, number) values (1, 'Ann', 'GLAD', 1);
