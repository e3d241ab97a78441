insert into customers (id, name, favourite_color) values (1, 'Ann', 'red');
