insert into customers (id, name, city) values (2, 'Bob', 'A name of a city that nobody would believe to be that long');
