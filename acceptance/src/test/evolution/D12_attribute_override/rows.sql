insert into customers (id, home_city) values (1, 'Uppsala');
