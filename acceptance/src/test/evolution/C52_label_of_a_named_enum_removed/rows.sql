insert into customers (id, mood, usual) values (1, 'GLAD', 'CALM'), (2, null, 'GLAD');
