insert into Customer (id, name, town) values (1, 'Ann', 'Oslo');
