insert into Customer (id, name, note) values (1, 'Ann', 'x');
