insert into Customer (id, name, town, street) values (1, 'Ann', 'Oslo', 'High');
