insert into customers (id, firstName, lastName) values (1, 'Ann', 'Lee');
